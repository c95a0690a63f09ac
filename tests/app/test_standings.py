"""What is held of how alerts stand is what their events say, whatever happens."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.web.watch import SLUG, Watch
from vigilangue.alerts import Event, Phase, Standing, What, stand
from vigilangue.app.showing.standings import lots
from vigilangue.store import models
from vigilangue.store.queries import alerting, alerts
from vigilangue.store.queries.alerting import Mark

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
Told = tuple[Phase, bool, tuple[bool, ...], datetime | None]


@pytest.fixture
def watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path))
    watch = Watch(home=tmp_path)
    watch.look()
    return watch


def told(standing: Standing, since: datetime | None) -> Told:
    people = ("deferred", "waived", "dismissed", "validated", "transmitted")
    said = tuple(getattr(standing, name) is not None for name in people)
    published = standing.published is not None
    return standing.phase, standing.speaks, (*said, published), since


def held(now: datetime = NOW) -> dict[Mark, Told]:
    return {
        Mark(subject=subject, check=lot.check, language=lot.language): told(
            lot.standing, since
        )
        for lot, subjects in lots(SLUG, now).items()
        for subject, since in subjects.items()
    }


def said(now: datetime = NOW) -> dict[Mark, Told]:
    """Return the same from the events, each time anew."""
    every = ((a.mark, stand(a.events, now)) for a in alerts.of_organization(SLUG))
    return {m: told(s, s.since) for m, s in every if s.phase is not Phase.NONE}


def happens(mark: Mark, what: What, until: int = 0, at: datetime = NOW) -> None:
    ends = (NOW + timedelta(days=until)).date() if until else None
    event = Event(what=what, at=at, author="anna", reason="because", until=ends)
    alerting.append(mark, (event,))


def opened(watch: Watch, count: int) -> list[Mark]:
    return [
        watch.opened("missing-language", "ar", work=f"https://x.test/{n}/")
        for n in range(count)
    ]


def steps(watch: Watch) -> Iterator[str]:
    """Do what can be done with alerts, one thing after the other."""
    first, second, third, *_ = opened(watch, 5)
    yield "opened"
    happens(first, What.DEFERRED, until=9)
    yield "deferred"
    happens(first, What.LIFTED)
    yield "lifted"
    happens(second, What.WAIVED, until=30)
    happens(third, What.DISMISSED)
    yield "waived and dismissed"
    happens(first, What.VALIDATED)
    happens(first, What.TRANSMITTED)
    happens(second, What.PUBLISHED)
    yield "let out"
    happens(second, What.WITHDRAWN)
    yield "withdrawn"
    watch.look()
    watch.machine(first, What.RESOLVED)
    yield "resolved"
    watch.look()
    watch.machine(first, What.REGRESSED)
    yield "came back"
    watch.opened("mixed-language", "fr", work="https://x.test/1/")
    yield "another"


def test_what_is_held_follows_what_happens(watch: Watch) -> None:
    for step in steps(watch):
        assert held() == said(), step
        assert held() == said(), f"{step}, asked again"


def test_what_happened_late_or_is_gone_is_not_missed(watch: Watch) -> None:
    first, second = opened(watch, 2)
    happens(first, What.DISMISSED)
    gone = models.Event.objects.latest("pk")
    assert held() == said()
    late = gone.pk
    gone.delete()
    assert held() == said(), "an event was taken out"
    happens(second, What.VALIDATED)
    assert held() == said()
    newest = models.Event.objects.latest("pk")
    models.Event.objects.filter(pk=newest.pk).update(id=late + 9)
    assert held() == said()
    models.Event.objects.create(
        pk=late + 3,
        subject_id=first.subject,
        check_slug=first.check,
        language=first.language,
        what=What.DISMISSED,
        at=NOW,
        author="anna",
        reason="because",
    )
    assert held() == said(), "another process wrote it before, and ended after"


def test_what_was_put_off_speaks_again_when_its_day_is_over(watch: Watch) -> None:
    (mark,) = opened(watch, 1)
    happens(mark, What.DEFERRED, until=2)
    for days in range(4):
        now = NOW + timedelta(days=days)
        assert held(now) == said(now)
    assert not held()[mark][1]
    assert held(NOW + timedelta(days=3))[mark][1]


def test_what_is_ahead_of_the_clock_counts_when_its_time_comes(watch: Watch) -> None:
    (mark,) = opened(watch, 1)
    happens(mark, What.DISMISSED, at=NOW + timedelta(minutes=5))
    assert held()[mark][1]
    later = NOW + timedelta(minutes=6)
    assert held(later) == said(later)
    assert not held(later)[mark][1]


def test_what_did_not_change_is_not_read_again(
    watch: Watch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opened(watch, 20)
    with django_assert_num_queries(2):
        lots(SLUG, NOW)
    with django_assert_num_queries(1):
        lots(SLUG, NOW)


def test_a_list_that_somebody_reads_does_not_change_under_their_hands(
    watch: Watch,
) -> None:
    (mark,) = opened(watch, 1)
    before = lots(SLUG, NOW)
    kept = {lot: dict(subjects) for lot, subjects in before.items()}
    happens(mark, What.DISMISSED)
    assert lots(SLUG, NOW) != before
    assert before == kept
