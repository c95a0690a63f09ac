"""A collection that was begun is found again, and left alone until then."""

from datetime import UTC, datetime
from pathlib import Path

from vigilangue.collecting import evidence

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)


def begun(home: Path, at: datetime = AT) -> evidence.Unfinished:
    file = evidence.place(home, "who", "site", at)
    found = evidence.Unfinished(file=file, began=at, job="all of it")
    evidence.begin(found)
    evidence.part(file).write_bytes(b"half")
    return found


def test_it_is_found_with_when_it_began_and_what_it_was_to_do(tmp_path: Path) -> None:
    first, second = begun(tmp_path), begun(tmp_path, AT.replace(hour=9))
    assert evidence.unfinished(tmp_path, "who", "site") == [second, first]


def test_it_is_not_swept_until_it_has_ended(tmp_path: Path) -> None:
    found = begun(tmp_path)
    assert list(evidence.sweep(tmp_path, lambda path: False)) == []
    evidence.part(found.file).rename(found.file)
    assert list(evidence.sweep(tmp_path, lambda path: False)) == []
    evidence.ended(found.file)
    assert evidence.unfinished(tmp_path, "who", "site") == []
    assert list(evidence.sweep(tmp_path, lambda path: False)) == [found.file]


def test_what_is_dropped_leaves_nothing(tmp_path: Path) -> None:
    found = begun(tmp_path)
    evidence.drop(found.file)
    assert not list(found.file.parent.iterdir())


def test_a_note_that_says_nothing_is_dropped_with_its_file(tmp_path: Path) -> None:
    found = begun(tmp_path)
    (note,) = found.file.parent.glob("*.job")
    note.write_bytes(b'{"began": 7}')
    assert evidence.unfinished(tmp_path, "who", "site") == []
    assert not list(found.file.parent.iterdir())
