"""A back-up that was altered or cut anywhere is refused, with the place."""

import io
import os
import random
import re
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from vigilangue.app.copying import archive, reading
from vigilangue.core import EvidenceLost

SEED = int(os.environ.get("VIGILANGUE_SEED", "2026"))
FILES = {
    "backup.json": b"{}",
    "home/a.warc.gz": os.urandom(40_000),
    "home/\u0645\u0644\u0641 with a very long name " + 120 * "x": b"text" * 500,
    "home/empty": b"",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "back-up.tar"
    with found.open("wb") as out, tempfile.TemporaryFile() as scratch:
        writer = archive.Writer(out, scratch)
        for name, data in FILES.items():
            writer.add(name, len(data), io.BytesIO(data))
        writer.end()
    return found


def refused(file: Path) -> str:
    with pytest.raises(EvidenceLost) as error:
        reading.read(file, lambda name: None)
    said = str(error.value)
    assert "\n" not in said
    return said


def test_what_was_written_is_read(file: Path, tmp_path: Path) -> None:
    places = {name: tmp_path / str(n) for n, name in enumerate(FILES)}
    assert reading.read(file, lambda name: places[name].open("wb")) == len(FILES)
    assert {name: place.read_bytes() for name, place in places.items()} == FILES


def test_any_program_that_reads_tar_files_reads_it(file: Path) -> None:
    with tarfile.open(file) as tar:
        for name, data in FILES.items():
            held = tar.extractfile(name)
            assert held is not None
            assert held.read() == data


def test_cut_anywhere_it_is_refused(file: Path) -> None:
    whole = file.read_bytes()
    listed = whole.rindex(b"list.sha256")
    draw = random.Random(SEED)
    for _ in range(60):
        at = draw.randrange(listed + 600)
        file.write_bytes(whole[:at])
        assert re.search(r"cut|byte", refused(file)), at


def test_altered_anywhere_it_is_refused_or_nothing_was_changed(file: Path) -> None:
    """A bit in what only fills a block up changes nothing."""
    whole = bytearray(file.read_bytes())
    draw = random.Random(SEED)
    noticed = 0
    for _ in range(150):
        at, bit = draw.randrange(len(whole)), 1 << draw.randrange(8)
        whole[at] ^= bit
        file.write_bytes(whole)
        try:
            n = reading.read(file, lambda name: None)
        except EvidenceLost:
            noticed += 1
        else:
            assert n == len(FILES)
        whole[at] ^= bit
    assert noticed > 100


@pytest.mark.parametrize("name", list(FILES)[:3])
def test_the_file_that_was_altered_is_named_with_its_place(
    file: Path, name: str
) -> None:
    whole = bytearray(file.read_bytes())
    with tarfile.open(file) as tar:
        entry = tar.getmember(name)
    whole[entry.offset_data] ^= 1
    file.write_bytes(whole)
    assert refused(file) == (
        f"{file}: {name} is not what was backed up; it stands at byte {entry.offset}"
    )


def test_a_file_that_was_taken_out_is_missed(file: Path) -> None:
    whole = file.read_bytes()
    with tarfile.open(file) as tar:
        one, two = (tar.getmember(name) for name in list(FILES)[1:3])
    file.write_bytes(whole[: one.offset] + whole[two.offset :])
    assert "home/" in refused(file)


Put = Callable[[tarfile.TarFile], None]


def hostile(name: str, kind: bytes = tarfile.REGTYPE) -> Put:
    def put(tar: tarfile.TarFile) -> None:
        entry = tarfile.TarInfo(name)
        entry.type, entry.linkname = kind, "/etc/passwd"
        tar.addfile(entry)

    return put


@pytest.mark.parametrize(
    "put",
    [
        hostile("/etc/passwd"),
        hostile("home/../../outside"),
        hostile("home/link", tarfile.SYMTYPE),
        hostile("home/link", tarfile.LNKTYPE),
        hostile("home/pipe", tarfile.FIFOTYPE),
        hostile("home/folder", tarfile.DIRTYPE),
    ],
)
def test_what_leads_outside_is_no_back_up(tmp_path: Path, put: Put) -> None:
    file = tmp_path / "hostile.tar"
    with tarfile.open(file, "w") as tar:
        put(tar)
    assert "back-up" in refused(file)


def test_what_is_no_tar_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "no.tar"
    for data in (b"", b"hello", 5000 * b"\0", os.urandom(5000)):
        file.write_bytes(data)
        refused(file)
    assert "cannot be read" in refused(tmp_path / "nowhere.tar")


def test_a_file_that_shrinks_while_it_is_copied_is_told(tmp_path: Path) -> None:
    with (tmp_path / "b").open("wb") as out, tempfile.TemporaryFile() as scratch:
        writer = archive.Writer(out, scratch)
        with pytest.raises(EvidenceLost, match="became shorter"):
            writer.add("home/log", 100, io.BytesIO(b"short"))
