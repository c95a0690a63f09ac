"""The files of one collection are told by their names, and go together."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.collecting.archive import http, record
from vigilangue.collecting import evidence, warc
from vigilangue.core import Capture

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://example.org/"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return evidence.place(tmp_path, "who", "site", AT)


def there(first: Path) -> set[str]:
    return {path.name for path in first.parent.iterdir()} - {".lock"}


def written(first: Path, *numbers: int) -> list[Path]:
    paths = [evidence.volume(first, number) for number in numbers]
    for path in paths:
        path.write_bytes(path.name.encode())
    return paths


def test_the_first_keeps_the_name_and_the_others_follow_it(first: Path) -> None:
    names = [evidence.volume(first, number).name for number in (1, 2, 13)]
    assert names == [
        "20261124T080000Z.warc.gz",
        "20261124T080000Z_00002.warc.gz",
        "20261124T080000Z_00013.warc.gz",
    ]
    assert sorted(names) == names


def test_those_that_are_there_are_found_until_one_is_not(first: Path) -> None:
    assert evidence.volumes(first) == []
    paths = written(first, 1, 2, 3, 5)
    assert evidence.volumes(first) == paths[:3]


def test_another_collection_of_the_same_second_is_another(first: Path) -> None:
    written(first, 1, 2)
    other = evidence.place(first.parents[3], "who", "site", AT)
    written(other, 1, 2, 3)
    assert len(evidence.volumes(first)) == 2
    evidence.drop(first)
    assert len(evidence.volumes(other)) == 3


def test_what_had_its_name_is_hidden_again_where_it_is_gone_on_with(
    first: Path,
) -> None:
    (one,) = written(first, 1)  # killed while the files were given their names
    two = evidence.part(evidence.volume(first, 2))
    two.write_bytes(b"two")
    assert evidence.begun(first) == [evidence.part(one), two]
    assert there(first) == {f".{one.name}.part", two.name}
    assert evidence.final(two) == evidence.volume(first, 2)


def test_a_collection_that_is_dropped_is_gone_with_all_its_files(first: Path) -> None:
    evidence.begin(evidence.Unfinished(file=first, began=AT, job="{}"))
    for path in written(first, 1, 2, 3):
        evidence.path_of(path).write_bytes(b"index")
        evidence.part(path).write_bytes(b"half")
    evidence.drop(first)
    assert there(first) == set()


def test_one_file_is_deleted_alone(first: Path) -> None:
    paths = written(first, 1, 2, 3)
    for path in paths:
        evidence.path_of(path).write_bytes(b"index")
    evidence.delete(paths[1])
    stems = {name.partition(".")[0] for name in there(first)}
    assert stems == {"20261124T080000Z", "20261124T080000Z_00003"}


def test_the_files_that_no_row_names_are_swept_one_by_one(
    tmp_path: Path, first: Path
) -> None:
    one, two, three = written(first, 1, 2, 3)
    for path in (one, two, three):
        evidence.path_of(path).write_bytes(b"index")
    kept = {path.relative_to(tmp_path) for path in (one, three)}
    gone = list(evidence.sweep(tmp_path, lambda path: path in kept))
    assert gone == [evidence.path_of(two), two]


def test_none_of_a_collection_to_be_gone_on_with_is_swept(
    tmp_path: Path, first: Path
) -> None:
    evidence.begin(evidence.Unfinished(file=first, began=AT, job="{}"))
    paths = [*written(first, 1), evidence.part(evidence.volume(first, 2))]
    paths[1].write_bytes(b"half")
    assert list(evidence.sweep(tmp_path, lambda path: False)) == []
    evidence.ended(first)
    assert set(evidence.sweep(tmp_path, lambda path: False)) == set(paths)


def test_what_a_file_repeats_may_stand_in_one_before_it(tmp_path: Path) -> None:
    page = record(URL, http(b"<p>once"), "WARC-Payload-Digest: sha1:AAAA")
    again = record(
        f"{URL}again",
        b"",
        "WARC-Payload-Digest: sha1:AAAA",
        kind="revisit",
    )
    paths = [tmp_path / "a.warc.gz", tmp_path / "b.warc.gz"]
    for path, raw in zip(paths, (page, again), strict=True):
        path.write_bytes(gzip.compress(raw))
    assert bodies(warc.read(*paths)) == [b"<p>once", b"<p>once"]
    assert bodies(warc.read(*reversed(paths))) == [b"<p>once"]


def bodies(found: Iterator[object]) -> list[bytes]:
    return [each.body for each in found if isinstance(each, Capture)]
