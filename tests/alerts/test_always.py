"""What holds of the life of every alert, whatever is seen and done in it."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vigilangue.alerts import Event, Hindrance, Sighting, What, fold, stand
from vigilangue.core import Outcome

START = datetime(2026, 1, 1, tzinfo=UTC)
NOW = START + timedelta(days=400)
MACHINE = [what for what in What if what.by_machine]
CONFIRM = st.integers(1, 3)
OUTCOMES = st.lists(st.sampled_from(Outcome), max_size=30)


def sightings(outcomes: list[Outcome]) -> list[Sighting]:
    """One a day, in their order."""
    return [
        Sighting(outcome=o, captured=START + timedelta(days=n), evaluation=n + 1)
        for n, o in enumerate(outcomes)
    ]


LOOKS = OUTCOMES.map(sightings)
# Any looks at all: captures evaluated in any order, some of them several times.
JUMBLED = st.lists(
    st.builds(
        Sighting,
        outcome=st.sampled_from(Outcome),
        captured=st.integers(0, 20).map(lambda n: START + timedelta(days=n)),
        evaluation=st.one_of(st.none(), st.integers(1, 40)),
    ),
    max_size=20,
)
DONE = st.lists(
    st.builds(
        Event,
        what=st.sampled_from([what for what in What if not what.by_machine]),
        at=st.integers(0, 400).map(lambda n: START + timedelta(days=n)),
        author=st.just("Awa"),
        reason=st.just("as was said"),
        until=st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    ),
    max_size=6,
)


def kinds(events: list[Event]) -> list[What]:
    return [event.what for event in events]


@given(JUMBLED, CONFIRM)
def test_folding_twice_records_nothing_twice(seen: list[Sighting], n: int) -> None:
    events = list(fold(seen, [], NOW, confirm=n))
    assert list(fold(seen, events, NOW, confirm=n)) == []


@given(JUMBLED, JUMBLED, CONFIRM)
def test_no_two_openings_without_a_resolution_between(
    seen: list[Sighting], more: list[Sighting], n: int
) -> None:
    events = list(fold(seen, [], NOW, confirm=n))
    events += fold([*seen, *more], events, NOW, confirm=n)
    assert kinds(events)[:1] in ([], [What.OPENED])
    for before, after in pairwise(kinds(events)):
        assert (before is What.RESOLVED) is (after is What.REGRESSED)
        assert after is not What.OPENED


@given(JUMBLED, JUMBLED, CONFIRM)
def test_each_event_rests_on_a_later_capture_than_the_one_before(
    seen: list[Sighting], more: list[Sighting], n: int
) -> None:
    events = list(fold(seen, [], NOW, confirm=n))
    events += fold([*seen, *more], events, NOW, confirm=n)
    assert all(a.seen < b.seen for a, b in pairwise(events))


@given(LOOKS, CONFIRM, st.data())
def test_a_look_that_cannot_tell_changes_nothing_wherever_it_falls(
    seen: list[Sighting], n: int, data: st.DataObject
) -> None:
    vain = Sighting(
        outcome=Outcome.CANT_TELL,
        captured=START + timedelta(hours=data.draw(st.integers(-9, 900))),
        evaluation=data.draw(st.one_of(st.none(), st.integers(0, 40))),
    )
    at = data.draw(st.integers(0, len(seen)))
    among = [*seen[:at], vain, *seen[at:]]
    expected = list(fold(seen, [], NOW, confirm=n))
    assert list(fold(among, [], NOW, confirm=n)) == expected


@given(LOOKS, JUMBLED, CONFIRM)
def test_older_captures_read_late_change_nothing_in_any_order(
    seen: list[Sighting], older: list[Sighting], n: int
) -> None:
    told = [s for s in seen if s.outcome is not Outcome.CANT_TELL]
    if not told:
        return
    late = [
        Sighting(outcome=s.outcome, captured=s.captured, evaluation=100 + number)
        for number, s in enumerate(older)
        if s.captured < told[-1].captured
    ]
    events = list(fold(seen, [], NOW, confirm=n))
    assert list(fold([*seen, *late], [], NOW, confirm=n)) == events
    assert list(fold([*late, *seen], events, NOW, confirm=n)) == []


@given(LOOKS, JUMBLED, CONFIRM)
def test_what_is_older_than_the_last_event_does_nothing_by_itself(
    seen: list[Sighting], others: list[Sighting], n: int
) -> None:
    for event in list(fold(seen, [], NOW, confirm=n))[-1:]:
        older = [s for s in others if s.captured <= event.seen]
        assert list(fold(older, [event], NOW)) == []


@given(LOOKS, CONFIRM)
def test_day_by_day_and_all_at_once_tell_the_same_story(
    seen: list[Sighting], n: int
) -> None:
    events: list[Event] = []
    for number in range(1, len(seen) + 1):
        known, day = seen[:number], frozenset([number])
        events += fold(known, events, NOW, confirm=n, evaluations=day)
    assert events == list(fold(seen, [], NOW, confirm=n))


@given(LOOKS, CONFIRM, st.integers(0, 30))
def test_only_what_was_seen_since_the_last_event_is_needed(
    seen: list[Sighting], n: int, cut: int
) -> None:
    events = list(fold(seen[:cut], [], NOW, confirm=n))
    last = events[-1].seen if events else START - timedelta(days=1)
    since = [s for s in seen if s.captured > last]
    whole = list(fold(seen, events, NOW, confirm=n))
    assert list(fold(since, events, NOW, confirm=n)) == whole


@given(LOOKS, DONE, CONFIRM, st.data())
def test_what_people_do_changes_nothing_of_what_the_machine_finds(
    seen: list[Sighting], done: list[Event], n: int, data: st.DataObject
) -> None:
    found = list(fold(seen[: len(seen) // 2], [], NOW, confirm=n))
    among = list(found)
    for event in done:
        among.insert(data.draw(st.integers(0, len(among))), event)
    expected = list(fold(seen, found, NOW, confirm=n))
    assert list(fold(seen, among, NOW, confirm=n)) == expected


@given(LOOKS, DONE)
def test_nobody_makes_an_alert_quiet_by_reading_it_or_saying_something(
    seen: list[Sighting], done: list[Event]
) -> None:
    said = (What.ACKNOWLEDGED, What.COMMENTED, What.VALIDATED)
    found = list(fold(seen, [], NOW))
    among = [*found, *(event for event in done if event.what in said)]
    assert stand(among, NOW).speaks is stand(found, NOW).failing


@given(JUMBLED, st.sampled_from(Hindrance), CONFIRM)
def test_what_hinders_opens_nothing(
    seen: list[Sighting], hindrance: Hindrance, n: int
) -> None:
    opened = list(fold(seen, [], NOW, confirm=n))[:1]
    hindered = fold(seen, opened, NOW, confirm=n, hindrances=frozenset([hindrance]))
    assert set(kinds(list(hindered))) <= {What.RESOLVED}


@given(LOOKS, CONFIRM, st.integers(0, 400))
def test_the_past_stands_as_it_stood(seen: list[Sighting], n: int, day: int) -> None:
    then = START + timedelta(days=day)
    events: list[Event] = []
    for s in seen:
        moment = s.captured + timedelta(hours=1)
        known = [other for other in seen if other.captured <= s.captured]
        events += fold(known, events, moment, confirm=n)
    before = [e for e in events if e.at <= then]
    assert stand(events, then) == stand(before, then)
