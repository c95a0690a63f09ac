"""One attempt: it is gone on with whoever died, ends once, and says how."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError

from tests.app.watching.watch import Watch, events, opened, resolved
from vigilangue.app.running import looking, places
from vigilangue.app.running.looking import Ended, look
from vigilangue.app.watching import keeping
from vigilangue.core import Busy, How, VigilangueError
from vigilangue.store import models
from vigilangue.store.queries import attempts

HOLE = "ar/news-3.html"


def tried(watch: Watch) -> Ended:
    (source,) = watch.organization.sources
    return look(watch.organization, source, watch.options)


def count() -> tuple[int, int, int]:
    return (
        models.Collection.objects.count(),
        models.Evaluation.objects.count(),
        models.Event.objects.count(),
    )


def breaks(monkeypatch: pytest.MonkeyPatch, verb: str, error: BaseException) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise error
        yield

    monkeypatch.setattr(looking, verb, broken)


class Killed(BaseException):
    """What a kill leaves behind: nothing after it is done."""


def test_an_attempt_collects_evaluates_and_alerts(
    watch: Watch, pages: dict[str, str]
) -> None:
    del pages[HOLE]
    watch.publish(pages)
    assert tried(watch) == Ended(how=How.SOUND)
    assert count() == (1, 1, 1)
    (row,) = models.Attempt.objects.all()
    assert (row.how, row.taken) == ("sound", 1)
    assert row.ended is not None
    assert row.ended >= row.began


@pytest.mark.parametrize("verb", ["collect", "evaluate", "alert"])
def test_what_was_killed_in_a_step_is_gone_on_with_and_not_done_twice(
    watch: Watch, pages: dict[str, str], verb: str
) -> None:
    del pages[HOLE]
    watch.publish(pages)
    with pytest.MonkeyPatch.context() as patch:
        breaks(patch, verb, Killed())
        with pytest.raises(Killed):
            tried(watch)
    (row,) = models.Attempt.objects.all()
    assert row.ended is None
    assert tried(watch) == Ended(how=How.SOUND)
    assert count() == (1, 1, 1)
    (row,) = models.Attempt.objects.all()
    assert (row.how, row.taken) == ("sound", 2)


def test_what_was_killed_before_its_file_was_chained_is_chained_then(
    watch: Watch, pages: dict[str, str]
) -> None:
    def killed(home: Path) -> None:
        raise Killed

    watch.publish(pages)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keeping, "chain", killed)
        with pytest.raises(Killed):
            tried(watch)
    assert (models.Collection.objects.count(), models.Link.objects.count()) == (1, 0)
    assert tried(watch) == Ended(how=How.SOUND)
    assert (models.Collection.objects.count(), models.Link.objects.count()) == (1, 1)


def test_one_that_kills_whoever_is_at_it_fails_in_the_end(watch: Watch) -> None:
    with pytest.MonkeyPatch.context() as patch:
        breaks(patch, "evaluate", Killed())
        for _ in range(looking.DEATHS):
            with pytest.raises(Killed):
                tried(watch)
    ended = tried(watch)
    assert ended.how is How.FAILED
    assert "3 times" in ended.why
    assert tried(watch) == Ended(how=How.SOUND)


def test_of_one_source_only_one_attempt_lasts(watch: Watch) -> None:
    tried(watch)
    row = models.Source.objects.get().pk
    now = datetime.now(UTC)
    first = attempts.take(row, now)
    assert attempts.take(row, now).id == first.id
    with pytest.raises(IntegrityError):
        models.Attempt.objects.create(source_id=row, began=now, after=0)


def test_two_never_work_on_one_source(watch: Watch) -> None:
    within = places.place(watch.home, "rivers", "site")
    with places.holding(within):
        assert places.is_held(within)
        with pytest.raises(Busy):
            tried(watch)
    assert not places.is_held(within)
    assert not models.Attempt.objects.exists()
    assert tried(watch).how is How.SOUND


def test_where_a_person_collects_it_the_attempt_waits(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch, "collect", Busy("somebody collects it"))
    assert tried(watch) == Ended(how=How.BUSY, why="somebody collects it")
    assert attempts.past(models.Source.objects.get().pk).failures == 0


def test_a_source_out_of_its_bounds_is_at_fault(watch: Watch) -> None:
    watch.expect(pages_min=100)
    ended = tried(watch)
    assert ended.how is How.FAULT
    assert "at least 100 are expected" in ended.why


def test_a_fault_of_ours_ends_the_attempt_and_not_the_watch(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch, "collect", KeyError("oops"))
    ended = tried(watch)
    assert ended.how is How.FAILED
    assert ended.why == "a fault of Vigilangue: KeyError: 'oops'"


def test_where_nothing_can_be_collected_three_times_it_alerts_once(
    watch: Watch,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        breaks(patch, "collect", VigilangueError("connection refused"))
        for _ in range(2):
            assert tried(watch).how is How.FAILED
        assert events() == []
        for _ in range(3):
            tried(watch)
    assert events() == [opened("source-in-bounds", "site", "")]
    (event,) = models.Event.objects.all()
    assert event.reason == (
        "it could not be looked at 3 times in a row: connection refused"
    )
    assert tried(watch).how is How.SOUND
    assert events()[1:] == [resolved("source-in-bounds", "site", "")]


def test_what_a_person_looked_at_since_counts(watch: Watch) -> None:
    with pytest.MonkeyPatch.context() as patch:
        breaks(patch, "collect", VigilangueError("connection refused"))
        tried(watch)
    row = models.Source.objects.get().pk
    assert attempts.past(row).failures == 1
    watch.look()
    past = attempts.past(row)
    assert (past.how, past.failures) == (How.SOUND, 0)
