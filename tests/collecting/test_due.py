"""A page that often changes is looked at often, one that never does seldom."""

from datetime import UTC, datetime, timedelta

import pytest

from vigilangue.collecting.due import Looks, is_due, wait

DAY = timedelta(days=1)
LAST = datetime(2026, 11, 24, 8, tzinfo=UTC)
OLDEST = 14 * DAY


def seen(looks: int, changes: int) -> Looks:
    """Looks a day apart, the last of them on the 24th."""
    first = LAST - (looks - 1) * DAY
    return Looks(looks=looks, changes=changes, first=first, last=LAST)


@pytest.mark.parametrize("looks", [1, 2])
def test_of_a_page_that_is_new_nothing_is_presumed(looks: int) -> None:
    assert is_due(seen(looks, 0), LAST, OLDEST)


def test_a_page_that_changes_each_day_is_looked_at_each_day() -> None:
    assert wait(seen(10, 9), OLDEST) < DAY / 10
    assert is_due(seen(10, 9), LAST + DAY, OLDEST)


def test_a_page_that_changed_once_in_a_hundred_days_may_wait_ten() -> None:
    assert 9 * DAY < wait(seen(101, 1), OLDEST) < 12 * DAY
    assert not is_due(seen(101, 1), LAST + 7 * DAY, OLDEST)
    assert is_due(seen(101, 1), LAST + 11 * DAY, OLDEST)


@pytest.mark.parametrize("looks", [3, 30, 300])
def test_a_page_that_never_changed_waits_until_it_is_as_old_as_it_may_be(
    looks: int,
) -> None:
    assert wait(seen(looks, 0), OLDEST) == OLDEST
    assert is_due(seen(looks, 0), LAST + OLDEST, OLDEST)


def test_the_oftener_it_changed_the_sooner_it_is_due() -> None:
    waits = [wait(seen(31, changes), 365 * DAY) for changes in range(1, 31)]
    assert waits == sorted(waits, reverse=True)


def test_nothing_is_kept_back_by_a_clock_that_was_set_back() -> None:
    assert is_due(seen(100, 0), LAST - DAY, OLDEST)


def test_looks_at_one_moment_tell_of_no_interval() -> None:
    at_once = Looks(looks=5, changes=2, first=LAST, last=LAST)
    assert is_due(at_once, LAST, OLDEST)
