"""Vacancies are counted by what they ask for and what they are published in."""

from dataclasses import replace
from datetime import date

from tests.checks.subjects.vacancy import build
from vigilangue.core import By, Profile, Vacancy
from vigilangue.measures.vacancies import tallies


def vacancy(station: str = "", **case: object) -> Vacancy:
    return build({"station": station, **case})


def dated(vacancy: Vacancy, here: date, there: date | None = None) -> Vacancy:
    notice = replace(vacancy.notice, posted=here)
    other = vacancy.counterpart
    second = replace(other, posted=there) if other else None
    return replace(vacancy, notice=notice, counterpart=second)


ONE = vacancy("Bamako", asks=["required en", "asset fr"])
BOTH = vacancy("Geneva", asks=["required en", "required fr"], written=["fr"])
SILENT = vacancy("Bogota", counterpart={"written": ["fr"], "asks": ["required en|fr"]})


def test_profiles_are_counted_of_the_notices_read() -> None:
    unread = vacancy(written=[])
    (tally,) = tallies([ONE, BOTH, unread], By.ALL)
    assert (tally.posts, tally.read) == (3, 2)
    assert tally.profile(Profile.ONE, Profile.BOTH) == 2
    assert dict(tally.alone) == {"en": 1}


def test_a_silent_version_is_read_in_the_other() -> None:
    (tally,) = tallies([SILENT], By.ALL)
    assert tally.profile(Profile.EITHER) == 1
    assert dict(tally.published) == {"en": 1, "fr": 1}


def test_only_posts_in_the_field_are_asked_for_the_language_of_the_country() -> None:
    (tally,) = tallies([ONE, BOTH, SILENT], By.ALL)
    assert (tally.host, tally.field) == (1, 2)


def test_the_days_between_two_versions_are_the_middle_of_them() -> None:
    first, late = date(2026, 3, 1), date(2026, 3, 15)
    some = [dated(SILENT, first, first), dated(SILENT, first, late), dated(ONE, first)]
    (tally,) = tallies(some, By.ALL)
    assert (tally.days, tally.paired) == (7, 2)


def test_a_language_wished_for_and_required_is_required() -> None:
    asked = vacancy(asks=["required en", "required fr", "asset en", "asset es"])
    (tally,) = tallies([asked], By.ALL)
    told = {w.language: (w.required, w.wished) for w in tally.wanted}
    assert told == {"en": (1, 0), "fr": (1, 0), "es": (0, 1)}


def test_groups_come_the_largest_first_and_months_in_their_order() -> None:
    found = tallies([ONE, BOTH, BOTH], By.DUTY_STATION)
    assert [(t.group, t.posts) for t in found] == [("Geneva", 2), ("Bamako", 1)]
    months = [dated(ONE, date(2026, 5, 1)), dated(ONE, date(2026, 4, 1))] * 2
    found = tallies([*months, dated(BOTH, date(2026, 5, 2))], By.MONTH)
    assert [t.group for t in found] == ["2026-04", "2026-05"]
