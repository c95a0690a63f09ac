"""What events, sightings and standings hold, and what they refuse."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest

from vigilangue.alerts import AUTHOR, Event, Phase, Sighting, What, fold, merged, stand
from vigilangue.core import InputError, Outcome

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
PEOPLE = [what for what in What if not what.by_machine]


def event(what: What, **more: object) -> Event:
    facts = {"at": MONDAY, "author": "Awa", "reason": "as agreed", **more}
    return Event(what=what, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ((Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED), Outcome.FAILED),
        ((Outcome.CANT_TELL, Outcome.PASSED), Outcome.CANT_TELL),
        ((Outcome.CANT_TELL, Outcome.INAPPLICABLE), Outcome.CANT_TELL),
        ((Outcome.PASSED, Outcome.INAPPLICABLE), Outcome.PASSED),
        ((Outcome.INAPPLICABLE,), Outcome.INAPPLICABLE),
        ((), Outcome.CANT_TELL),
    ],
)
def test_several_verdicts_of_one_look_make_one_outcome(
    said: tuple[Outcome, ...], outcome: Outcome
) -> None:
    assert {merged(order) for order in permutations(said)} == {outcome}


@pytest.mark.parametrize("what", [What.DEFERRED, What.WAIVED])
def test_what_keeps_quiet_for_a_time_says_until_when(what: What) -> None:
    with pytest.raises(InputError, match="last day"):
        event(what)
    assert event(what, until=date(2026, 3, 9)).until


@pytest.mark.parametrize(
    "what", sorted({*PEOPLE} - {What.ACKNOWLEDGED, What.VALIDATED, What.PUBLISHED})
)
def test_whoever_says_something_of_an_alert_says_why(what: What) -> None:
    with pytest.raises(InputError, match="reason"):
        event(what, reason="  ", until=date(2026, 3, 9))


@pytest.mark.parametrize("what", [What.ACKNOWLEDGED, What.VALIDATED, What.PUBLISHED])
def test_to_have_read_an_alert_needs_no_reason(what: What) -> None:
    assert event(what, reason="").author == "Awa"


@pytest.mark.parametrize("what", What)
def test_nothing_is_done_by_nobody(what: What) -> None:
    with pytest.raises(InputError, match="nobody"):
        event(what, author="", until=date(2026, 3, 9))


def test_an_event_of_the_machine_says_what_the_check_said() -> None:
    look = Sighting(
        outcome=Outcome.FAILED,
        captured=MONDAY,
        because="no version found",
        evaluation=7,
    )
    later = MONDAY + timedelta(hours=2)
    (opened,) = fold([look], [], later)
    assert opened == Event(
        what=What.OPENED,
        at=later,
        author=AUTHOR,
        reason="no version found",
        captured=MONDAY,
        evaluation=7,
    )


def test_where_the_check_said_nothing_its_outcome_is_the_reason() -> None:
    (opened,) = fold([Sighting(outcome=Outcome.FAILED, captured=MONDAY)], [], MONDAY)
    assert opened.reason == "failed"


def test_an_alert_is_as_old_as_its_first_capture() -> None:
    days = [MONDAY + timedelta(days=n) for n in range(4)]
    outcomes = [Outcome.FAILED, Outcome.PASSED, Outcome.FAILED, Outcome.PASSED]
    looks = [
        Sighting(outcome=o, captured=day, because=f"{o} on {day:%A}")
        for o, day in zip(outcomes, days, strict=True)
    ]
    late = days[3] + timedelta(hours=5)
    standing = stand(list(fold(looks, [], late)), late)
    assert standing.opened == days[0]
    assert (standing.phase, standing.since) == (Phase.RESOLVED, days[3])
    assert standing.recorded == late
    assert standing.because == "passed on Thursday"
    assert standing.regressions == 1


def test_of_no_events_nothing_stands() -> None:
    standing = stand([], MONDAY)
    assert standing.phase is Phase.NONE
    assert standing.internal
    assert not standing.speaks
    assert (standing.since, standing.opened, standing.acknowledged_for) == (None,) * 3
