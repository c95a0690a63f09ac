"""What cannot be mended is counted; its rate alerts, and the next period answers."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime

import pytest

from tests.alerts import timelines
from vigilangue.alerts import Event, Occurrence, Period, Rate, fold, rate, rated, surely
from vigilangue.alerts.periods import last, named
from vigilangue.core import Length, Outcome
from vigilangue.measures.coverage import interval

MARCH = Period(start=date(2026, 3, 1), end=date(2026, 3, 31))


def issued(*days: date, late: int = 0) -> list[Occurrence]:
    return [Occurrence(at=day, failed=n < late) for n, day in enumerate(days)]


def month(number: int) -> Period:
    last = monthrange(2026, number)[1]
    return Period(start=date(2026, number, 1), end=date(2026, number, last))


@pytest.mark.parametrize("name", timelines.names("rates"))
def test_the_timeline_of_a_rate_goes_as_it_says(name: str) -> None:
    timeline = timelines.read(name, "rates")
    allowed = float(timeline.settings["allowed"].rstrip("%")) / 100
    occurrences: list[Occurrence] = []
    periods: list[Period] = []
    events: list[Event] = []
    for row in timeline.rows:
        figures = re.fullmatch(r"(\d+) of (\d+)", row.seen)
        assert figures is not None, row
        period = month(row.day)
        periods.append(period)
        days = [period.start.replace(day=n % 28 + 1) for n in range(int(figures[2]))]
        occurrences += issued(*days, late=int(figures[1]))
        sightings = list(rated(occurrences, periods, allowed=allowed))
        found = list(fold(sightings, events, period.over))
        events += found
        assert ", ".join(e.what for e in found) == row.happens, row
        assert ", ".join(e.reason for e in found) == row.more["because"], row
        assert list(fold(sightings, events, period.over)) == []


def test_the_days_at_both_ends_belong_to_a_period() -> None:
    days = (date(2026, 2, 28), MARCH.start, MARCH.end, date(2026, 4, 1))
    assert rate(issued(*days, late=4), MARCH) == Rate(
        n=2, of=2, value=1.0, low=interval(2, 2)[0], high=interval(2, 2)[1]
    )


def test_a_rate_says_how_many_of_how_many_and_how_surely() -> None:
    days = [date(2026, 3, n + 1) for n in range(10)]
    found = rate(issued(*days, late=3), MARCH)
    assert (found.n, found.of, found.value) == (3, 10, 0.3)
    assert (found.low, found.high) == interval(3, 10)


def test_of_nothing_there_is_no_rate() -> None:
    assert rate([], MARCH) == Rate(n=0, of=0, value=None, low=None, high=None)


def test_a_period_is_judged_when_it_is_over() -> None:
    sightings = list(rated(issued(MARCH.start, late=1), [MARCH], allowed=0))
    last_hour = datetime(2026, 3, 31, 23, tzinfo=UTC)
    assert list(fold(sightings, [], last_hour)) == []
    assert [e.what for e in fold(sightings, [], MARCH.over)] == ["opened"]


def test_what_is_just_allowed_is_allowed() -> None:
    days = [date(2026, 3, n + 1) for n in range(10)]
    (sighting,) = rated(issued(*days, late=3), [MARCH], allowed=0.3)
    assert sighting.outcome == "passed"


def test_what_is_learned_late_of_a_period_that_was_answered_reopens_nothing() -> None:
    early, later = month(1), month(2)
    documents = issued(early.start, late=1) + issued(later.start)
    events = list(fold(rated(documents, [early, later], allowed=0), [], later.over))
    assert [e.what for e in events] == ["opened", "resolved"]
    documents += issued(later.end, late=1)
    again = rated(documents, [early, later], allowed=0)
    assert list(fold(again, events, later.over)) == []


def read(n: int, of: int) -> Outcome:
    days = [date(2026, 3, n % 28 + 1) for n in range(of)]
    return surely(rate(issued(*days, late=n), MARCH), allowed=0.1, least=5)


@pytest.mark.parametrize(
    ("n", "of", "outcome"),
    [
        (1, 1, "cant_tell"),
        (4, 4, "cant_tell"),
        (0, 5, "passed"),
        (1, 5, "cant_tell"),
        (2, 5, "failed"),
        (2, 6, "cant_tell"),
        (1, 10, "passed"),
        (5, 24, "cant_tell"),
        (6, 24, "failed"),
        (0, 0, "cant_tell"),
    ],
)
def test_what_a_machine_read_opens_where_neither_chance_nor_misreading_explains_it(
    n: int, of: int, outcome: str
) -> None:
    assert read(n, of) == outcome


def test_one_failure_opens_nothing_even_where_none_is_allowed() -> None:
    days = [date(2026, 3, n + 1) for n in range(6)]
    found = rate(issued(*days, late=1), MARCH)
    assert found.low is not None
    assert found.low > 0
    assert surely(found, allowed=0, least=5) is Outcome.CANT_TELL


@pytest.mark.parametrize(
    ("length", "today", "name"),
    [
        (Length.MONTH, date(2026, 4, 1), "2026-03"),
        (Length.MONTH, date(2026, 4, 30), "2026-03"),
        (Length.MONTH, date(2026, 1, 1), "2025-12"),
        (Length.QUARTER, date(2026, 3, 31), "2025-10 to 2025-12"),
        (Length.QUARTER, date(2026, 4, 1), "2026-01 to 2026-03"),
    ],
)
def test_the_last_period_that_is_over_is_judged(
    length: Length, today: date, name: str
) -> None:
    period = last(length, today)
    assert named(period) == name
    assert period.end < today
