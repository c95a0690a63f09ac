"""A source is looked at when its wait is over; one that fails waits longer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from vigilangue.app.running.due import LONGEST, SOON, due
from vigilangue.core import How, Past

NOW = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
LOOKED = Past(began=NOW - HOUR, ended=NOW, how=How.SOUND, number=7)


def wait(past: Past, every: timedelta | None = DAY) -> timedelta:
    found = due(every, past, "rivers/site", NOW)
    assert found is not None
    return found - NOW


def failed(times: int, how: How = How.FAILED) -> Past:
    return replace(LOOKED, how=how, failures=times)


def test_what_was_never_looked_at_is_due_now() -> None:
    assert wait(Past()) == timedelta()
    assert wait(Past(), None) == timedelta()


def test_after_a_good_look_its_wait_passes_and_hardly_more() -> None:
    assert DAY <= wait(LOOKED) <= DAY + HOUR
    assert timedelta(weeks=4) <= wait(LOOKED, timedelta(weeks=4))
    assert wait(LOOKED, timedelta(weeks=4)) <= timedelta(weeks=4) + HOUR


def test_sources_with_the_same_wait_are_spread() -> None:
    found = {due(DAY, LOOKED, f"rivers/{n}", NOW) for n in range(50)}
    assert len(found) == 50


def test_asked_twice_it_is_due_at_the_same_moment() -> None:
    later = NOW + timedelta(hours=3)
    assert due(DAY, LOOKED, "a/b", NOW) == due(DAY, LOOKED, "a/b", later)


def test_where_one_look_is_enough_there_is_no_other() -> None:
    assert due(None, LOOKED, "a/b", NOW) is None
    assert due(None, failed(1, How.FAULT), "a/b", NOW) is None


def test_one_look_is_tried_again_until_it_was_had() -> None:
    assert wait(failed(1), None) < 2 * SOON


@pytest.mark.parametrize("every", [timedelta(minutes=15), DAY, timedelta(weeks=4)])
@pytest.mark.parametrize("how", [How.FAILED, How.FAULT])
def test_each_failure_doubles_the_wait_up_to_a_bound(
    every: timedelta, how: How
) -> None:
    most = max(every, LONGEST)
    waits = [wait(failed(n, how), every) for n in range(1, 40)]
    first = every if how is How.FAULT else min(every, SOON)
    assert first <= waits[0] <= 1.1 * first
    assert all(w <= most + HOUR for w in waits)
    assert waits[-1] >= most
    for a, b in pairwise(waits):
        assert b == a or a >= most or b == pytest.approx(2 * a, rel=0.1) or b >= most


def test_a_good_look_takes_it_back_to_its_own_pace() -> None:
    assert wait(failed(12)) > 5 * DAY
    assert wait(replace(failed(12), how=How.SOUND, failures=0)) <= DAY + HOUR


def test_what_somebody_asks_for_is_due_now_and_only_once() -> None:
    asked = replace(LOOKED, wished=NOW - timedelta(minutes=30))
    assert wait(asked) == timedelta()
    assert wait(replace(asked, began=NOW - timedelta(minutes=10))) >= DAY


def test_what_somebody_asks_for_waits_for_no_failure() -> None:
    assert wait(replace(failed(9), wished=NOW)) == timedelta()


def test_what_was_left_unfinished_is_due_now() -> None:
    assert wait(replace(LOOKED, lasting=NOW - HOUR)) == timedelta()


def test_where_somebody_else_was_at_it_little_time_passes() -> None:
    assert wait(replace(LOOKED, how=How.BUSY)) < timedelta(minutes=10)
