"""What people may do to an alert, and what it does."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.web.watch import Watch
from vigilangue.alerts import Event, Standing, What, stand
from vigilangue.app import people
from vigilangue.core import InputError, Outcome
from vigilangue.store.queries import alerting
from vigilangue.store.queries.alerting import Mark

pytestmark = pytest.mark.django_db
SAID = {"author": "anna", "reason": "The new site goes live in spring."}
NOW = datetime.now(UTC)
TODAY = NOW.date()


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    made = Watch(home=tmp_path)
    made.look()
    return made


@pytest.fixture
def alert(watch: Watch) -> Mark:
    return watch.opened("missing-language", "fr")


def standing(alert: Mark, days: int = 0) -> Standing:
    now = datetime.now(UTC) + timedelta(days=days)
    return stand(alerting.events((alert,))[alert], now)


def test_acknowledging_silences_nothing(alert: Mark) -> None:
    people.acknowledge(alert, **SAID)
    assert standing(alert).speaks
    assert standing(alert).acknowledged is not None


def test_a_deferral_is_quiet_on_its_last_day_and_speaks_on_the_next(
    alert: Mark,
) -> None:
    people.defer(alert, until=TODAY + timedelta(days=3), **SAID)
    assert not standing(alert, days=3).speaks
    assert standing(alert, days=4).speaks


def test_a_dismissal_is_quiet_until_it_is_lifted(alert: Mark) -> None:
    people.dismiss(alert, **SAID)
    assert not standing(alert, days=1000).speaks
    people.lift(alert, **SAID)
    assert standing(alert).speaks


def test_a_comment_changes_nothing_but_the_history(alert: Mark) -> None:
    before = standing(alert)
    people.comment(alert, **SAID)
    after = standing(alert)
    assert (after.phase, after.speaks) == (before.phase, before.speaks)
    assert alerting.events((alert,))[alert][-1].what is What.COMMENTED


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
@pytest.mark.parametrize(
    "verb",
    [people.acknowledge, people.dismiss, people.comment],
    ids=lambda verb: str(verb.__name__),
)
def test_nothing_is_done_without_a_reason(
    verb: Callable[..., Event], reason: str, alert: Mark
) -> None:
    with pytest.raises(InputError, match="reason"):
        verb(alert, author="anna", reason=reason)
    assert len(alerting.events((alert,))[alert]) == 1


def test_nothing_is_done_by_nobody(alert: Mark) -> None:
    with pytest.raises(InputError, match="nobody"):
        people.comment(alert, author=" ", reason="x")


def test_a_day_that_is_over_defers_nothing(alert: Mark) -> None:
    with pytest.raises(InputError, match="over"):
        people.defer(alert, until=TODAY - timedelta(days=1), **SAID)
    assert standing(alert).speaks


def test_what_keeps_nothing_quiet_cannot_be_lifted(alert: Mark) -> None:
    with pytest.raises(InputError, match="nothing to lift"):
        people.lift(alert, **SAID)


def test_an_alert_that_never_opened_cannot_be_spoken_of(watch: Watch) -> None:
    mark = Mark(subject=watch.work(), check="missing-language", language="ru")
    watch.said(mark, Outcome.PASSED)
    with pytest.raises(InputError, match="no such alert"):
        people.comment(mark, **SAID)


def test_what_is_resolved_can_only_be_commented(watch: Watch, alert: Mark) -> None:
    watch.look()
    watch.machine(alert, What.RESOLVED)
    with pytest.raises(InputError, match="resolved"):
        people.dismiss(alert, **SAID)
    people.comment(alert, **SAID)
