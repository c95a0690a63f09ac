"""A file whose writer was killed ends with its last whole record."""

import gzip
from pathlib import Path

import pytest

from tests.collecting.archive import http, record, write
from vigilangue.collecting import warc
from vigilangue.collecting.evidence import mend
from vigilangue.core import Capture

PAGES = [record(f"https://x.org/{n}", http(b"<p>" + bytes(9) * n)) for n in range(5)]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("lost", [1, 20, 150])
def test_a_torn_record_is_cut_off_and_the_others_stay(
    tmp_path: Path, packed: bool, lost: int
) -> None:
    path = write(tmp_path, PAGES, packed=packed)
    whole = path.read_bytes()
    last = len(gzip.compress(PAGES[-1]) if packed else PAGES[-1])
    path.write_bytes(whole[:-lost])
    assert mend(path) == last - lost
    assert path.read_bytes() == whole[:-last]
    assert sum(isinstance(c, Capture) for c in warc.read(path)) == 4


@pytest.mark.parametrize("packed", [True, False])
def test_a_whole_file_is_left_as_it_is(tmp_path: Path, packed: bool) -> None:
    path = write(tmp_path, PAGES, packed=packed)
    whole = path.read_bytes()
    assert mend(path) == 0
    assert path.read_bytes() == whole


def test_what_a_disk_left_of_a_write_is_cut_off(tmp_path: Path) -> None:
    path = write(tmp_path, PAGES, packed=True)
    whole = path.read_bytes()
    path.write_bytes(whole + bytes(4096))
    assert mend(path) == 4096
    assert path.read_bytes() == whole


@pytest.mark.parametrize("left", [b"", b"\x1f", b"WAR", b"\x1f\x8b\x08\x00torn"])
def test_of_a_file_without_a_whole_record_nothing_stays(
    tmp_path: Path, left: bytes
) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(left)
    assert mend(path) == len(left)
    assert path.read_bytes() == b""
