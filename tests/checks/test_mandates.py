"""The checks of mandates, each by its four outcomes."""

from datetime import UTC, date, datetime

import pytest

from vigilangue import checks
from vigilangue.checks import _mandates
from vigilangue.core import Commitment, Happened, Happening, Outcome

ENDS = date(2024, 9, 10)


def event(what: Happened, day: int = 20, evidence: str = "A/78/302") -> Happening:
    at = datetime(2024, 9, day, tzinfo=UTC)
    return Happening(what=what, at=at, author="a", reason="r", evidence=evidence)


def owed(*events: Happening, due: bool = True, ends: date | None = ENDS) -> Commitment:
    return Commitment(
        name="A/RES/77/901 op3",
        act="request",
        addressee="Secretary-General",
        due=due,
        ends=ends,
        events=events,
    )


def outcome(slug: str, commitment: Commitment, today: date) -> Outcome:
    return _mandates.load()[slug](commitment, today).outcome


P, F, N, C = (
    Outcome.PASSED,
    Outcome.FAILED,
    Outcome.INAPPLICABLE,
    Outcome.CANT_TELL,
)
LATE, EARLY = date(2024, 10, 1), date(2024, 9, 9)
LOOKED, REPORTED = event(Happened.LOOKED), event(Happened.REPORTED)
BARE = event(Happened.REPORTED, evidence="")
GONE, LIFTED = event(Happened.SUPERSEDED), event(Happened.LIFTED)


@pytest.mark.parametrize(
    ("commitment", "today", "expected"),
    [
        (owed(REPORTED), LATE, P),
        (owed(LOOKED), LATE, F),
        (owed(REPORTED, LIFTED, LOOKED), LATE, F),
        (owed(), EARLY, N),
        (owed(GONE), LATE, N),
        (owed(due=False), LATE, N),
        (owed(), LATE, C),
        (owed(event(Happened.LOOKED, day=9)), LATE, C),
        (owed(LOOKED, ends=None), LATE, C),
    ],
)
def test_report_overdue(commitment: Commitment, today: date, expected: Outcome) -> None:
    assert outcome("report-overdue", commitment, today) is expected


@pytest.mark.parametrize(
    ("commitment", "expected"),
    [
        (owed(REPORTED), P),
        (owed(BARE), F),
        (owed(LOOKED, due=False), F),
        (owed(LOOKED), N),
        (owed(GONE), N),
        (owed(due=False), C),
    ],
)
def test_mandate_without_evidence(commitment: Commitment, expected: Outcome) -> None:
    assert outcome("mandate-without-evidence", commitment, LATE) is expected


def test_a_verdict_names_its_check_and_its_mandate() -> None:
    said = list(checks.follow(owed(LOOKED), LATE))
    assert [v.check for v in said] == ["mandate-without-evidence", "report-overdue"]
    assert {v.work for v in said} == {"A/RES/77/901 op3"}
    assert said[1].evidence.quote == "A/78/302"


def test_they_are_no_checks_of_works() -> None:
    assert not set(checks.load()) & set(_mandates.load())
