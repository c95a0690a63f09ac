"""What an alert rests on, and what a kept file needs, is never deleted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from vigilangue.collecting.retention import Look, droppable

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def look(
    days: int, *refers: int, source: int = 1, rests: bool = False, number: int = 0
) -> Look:
    """A look that ended so many days ago; it is named after them."""
    return Look(
        collection=number or days + 1000 * source,
        source=source,
        file=f"captures/who/{source}/{days}.warc.gz",
        ended=NOW - timedelta(days=days),
        rests=rests,
        refers=frozenset(f"{each}.warc.gz" for each in refers),
    )


def dropped(*looks: Look, after: int = 30) -> list[int]:
    found = droppable(looks, NOW - timedelta(days=after))
    return [(NOW - each.ended).days for each in found]


def test_what_is_old_and_needed_by_nothing_may_go() -> None:
    assert dropped(look(90), look(60), look(10)) == [90, 60]


def test_what_an_alert_rests_on_stays_however_old_it_is() -> None:
    assert dropped(look(900, rests=True), look(60), look(10)) == [60]


def test_the_last_look_at_a_source_stays_though_it_is_old() -> None:
    assert dropped(look(90), look(60), look(50, source=2)) == [90]


def test_what_a_kept_file_refers_to_stays_with_it() -> None:
    assert dropped(look(90), look(60, 90), look(10, 60)) == [90]
    assert dropped(look(90), look(60), look(10, 90)) == [60]


def volume(days: int, number: int, *refers: str) -> Look:
    """One of several files of a look, of which that one refers to others."""
    first = look(days)
    file = first.file.replace(".warc", f"_{number:05}.warc") if number > 1 else None
    return replace(
        first,
        volume=number if number > 1 else None,
        file=file or first.file,
        refers=frozenset(refers),
    )


def test_all_files_of_a_look_stay_or_go_together() -> None:
    old, kept = [volume(90, n) for n in (1, 2, 3)], [volume(10, n) for n in (1, 2)]
    assert droppable([*old, *kept], NOW - timedelta(days=30)) == old
    resting = [replace(each, rests=True) for each in old]
    assert droppable([*resting, *kept], NOW - timedelta(days=30)) == []
    assert droppable(kept, NOW) == []


def test_of_a_look_that_may_go_only_the_file_stays_that_is_referred_to() -> None:
    old = [volume(90, n) for n in (1, 2, 3)]
    kept = [volume(10, 1), volume(10, 2, "90_00002.warc.gz")]
    found = droppable([*old, *kept], NOW - timedelta(days=30))
    assert found == [old[0], old[2]]


def test_a_file_of_the_same_name_of_another_source_is_not_meant() -> None:
    looks = (look(90), look(10, 90, source=2), look(5))
    assert dropped(*looks) == [90]
