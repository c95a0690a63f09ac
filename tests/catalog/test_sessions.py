"""A session opens on the day that somebody has checked, else it is not known."""

from datetime import date

from vigilangue.catalog import sessions


def test_a_checked_session_has_its_day() -> None:
    assert sessions.opening("General Assembly", 79) == date(2024, 9, 10)


def test_a_day_that_nobody_has_checked_is_not_known() -> None:
    assert sessions.opening("General Assembly", 80) is None


def test_a_session_that_the_table_lacks_is_not_known() -> None:
    assert sessions.opening("General Assembly", 140) is None
    assert sessions.opening("Springs Assembly", 1) is None
