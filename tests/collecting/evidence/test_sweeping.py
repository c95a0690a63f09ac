"""What a dead collection left is deleted; what is named, held or not ours stays."""

from datetime import UTC, datetime
from pathlib import Path

from tests.collecting.evidence.test_lock import holder
from vigilangue.collecting import evidence

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
STEM = "20261124T080000Z"


def none(path: Path) -> bool:
    return False


def left(home: Path, *names: str, source: str = "site") -> Path:
    """Leave files in the folder of a source."""
    folder = evidence.place(home, "who", source, AT).parent
    for name in names:
        (folder / name).write_bytes(b"x")
    return folder


def there(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".lock"}


def test_all_that_no_row_names_is_deleted_and_told(tmp_path: Path) -> None:
    names = (f"{STEM}.warc.gz", f"{STEM}-2.log", f".{STEM}-3.warc.gz.part")
    folder = left(tmp_path, *names)
    gone = list(evidence.sweep(tmp_path, none))
    assert sorted(gone) == sorted(folder / name for name in names)
    assert there(folder) == set()


def test_a_named_file_and_its_log_stay(tmp_path: Path) -> None:
    kept = {f"{STEM}-2.warc.gz", f"{STEM}-2.log"}
    folder = left(tmp_path, *kept, f"{STEM}.warc.gz", f"{STEM}.log")
    row = Path("captures", "who", "site", f"{STEM}-2.warc.gz")
    gone = list(evidence.sweep(tmp_path, lambda path: path == row))
    assert there(folder) == kept
    assert len(gone) == 2


def test_the_part_of_a_named_file_is_a_leftover(tmp_path: Path) -> None:
    folder = left(tmp_path, f"{STEM}.warc.gz", f".{STEM}.warc.gz.part")
    list(evidence.sweep(tmp_path, lambda path: True))
    assert there(folder) == {f"{STEM}.warc.gz"}


def test_what_another_process_is_collecting_is_left_alone(tmp_path: Path) -> None:
    folder = left(tmp_path, f".{STEM}.warc.gz.part", f"{STEM}.log")
    other = left(tmp_path, f"{STEM}.log", source="other")
    with holder(tmp_path) as process:
        assert list(evidence.sweep(tmp_path, none)) == [other / f"{STEM}.log"]
        assert len(there(folder)) == 2
        process.kill()
    assert len(list(evidence.sweep(tmp_path, none))) == 2


def test_the_rows_are_asked_while_the_source_is_held(tmp_path: Path) -> None:
    left(tmp_path, f"{STEM}.warc.gz")
    seen = []

    def named(path: Path) -> bool:
        seen.append(list(evidence.sweep(tmp_path, none)))
        return True

    assert list(evidence.sweep(tmp_path, named)) == []
    assert seen == [[]]


def test_files_that_are_not_ours_are_left_alone(tmp_path: Path) -> None:
    names = {"notes.txt", f"{STEM}.warc.gz.bak", f"x{STEM}.log", f"{STEM}.warc"}
    folder = left(tmp_path, *names)
    (folder / f"{STEM}.warc.gz").mkdir()
    (folder / f"{STEM}.log").symlink_to(folder / "notes.txt")
    beside = tmp_path / "captures" / f"{STEM}.warc.gz"
    beside.write_bytes(b"x")
    assert list(evidence.sweep(tmp_path, none)) == []
    assert beside.exists()


def test_no_link_is_followed(tmp_path: Path) -> None:
    home, away = tmp_path / "home", tmp_path / "away"
    folder = left(away, f"{STEM}.warc.gz")
    (home / "captures").mkdir(parents=True)
    (home / "captures" / "who").symlink_to(folder.parent)
    (home / "captures" / "whose").mkdir()
    (home / "captures" / "whose" / "site").symlink_to(folder)
    assert list(evidence.sweep(home, none)) == []
    assert there(folder) == {f"{STEM}.warc.gz"}


def test_where_nothing_was_collected_nothing_is_swept(tmp_path: Path) -> None:
    assert list(evidence.sweep(tmp_path / "none", none)) == []
