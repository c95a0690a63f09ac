"""A file that somebody else recorded is taken over whole, and read alike."""

import gzip
import random
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import pytest
from fastwarc.stream_io import ZstdWriter

from tests.collecting.archive import http, record, write
from vigilangue.collecting import adopt, evidence, packing, warc
from vigilangue.core import Capture, InputError, TooLarge, Unseen

URL = "https://example.org/"
DIGEST = "WARC-Payload-Digest: sha1:AAAA"
DRAW = random.Random(1)
RECORDS = [
    record("", b"software: x", kind="warcinfo", sort="application/warc-fields"),
    record(URL, http(DRAW.randbytes(200)), DIGEST),
    *(record(f"{URL}{n}", http(DRAW.randbytes(500 * n))) for n in range(40)),
    record(URL + "again", http(b""), DIGEST, kind="revisit"),
    record(URL + "a.png", http(b"x", b"Content-Type: image/png")),
    record(URL + "cut", http(b"<p>"), "WARC-Truncated: length"),
]


def plain(folder: Path) -> Path:
    return write(folder, RECORDS)


def packed(folder: Path) -> Path:
    return write(folder, RECORDS, packed=True)


def together(folder: Path) -> Path:
    path = folder / "x.warc.gz"
    path.write_bytes(gzip.compress(b"".join(RECORDS)))
    return path


def by_twos(folder: Path) -> Path:
    path = folder / "x.warc.gz"
    pairs = zip_longest(RECORDS[::2], RECORDS[1::2], fillvalue=b"")
    path.write_bytes(b"".join(gzip.compress(a + b) for a, b in pairs))
    return path


def zstd(folder: Path) -> Path:
    path = folder / "x.warc.zst"
    with path.open("wb") as file, ZstdWriter(file) as writer:
        for each in RECORDS:
            writer.write(each)
    return path


@pytest.mark.parametrize("make", [plain, packed, together, by_twos, zstd])
def test_what_is_taken_over_is_read_alike_and_record_by_record(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    (tmp_path / "plain").mkdir()
    path, into = make(tmp_path), tmp_path / "kept.warc.gz"
    adopted = adopt.adopt(path, into)
    read = list(warc.read(plain(tmp_path / "plain")))
    assert list(warc.read(into)) == read
    assert list(warc.others(into)) == [URL + "a.png"]
    assert adopted.original == evidence.digest(path)
    entries = [e for e in evidence.index(into) if isinstance(e, evidence.Entry)]
    found = [evidence.fetch(into, e.offset, digest=e.digest) for e in entries]
    assert found == [each for each in read if isinstance(each, Capture)]
    for entry in entries:
        raw = evidence.record(into, entry.offset, entry.length)
        assert gzip.decompress(raw) in RECORDS
    assert {p.name for p in tmp_path.iterdir()} == {path.name, into.name, "plain"}


def test_a_file_of_members_is_copied_byte_for_byte(tmp_path: Path) -> None:
    path, into = packed(tmp_path), tmp_path / "kept.warc.gz"
    adopt.adopt(path, into)
    assert into.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("make", [plain, packed])
@pytest.mark.parametrize("seed", range(20))
def test_what_is_damaged_stays_so(
    tmp_path: Path, make: Callable[[Path], Path], seed: int
) -> None:
    path, into = make(tmp_path), tmp_path / "kept.warc.gz"
    draw, spoiled = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(5):
        spoiled[draw.randrange(500, len(spoiled))] = draw.randrange(256)
    path.write_bytes(spoiled[: draw.randrange(2_000, len(spoiled))])
    adopt.adopt(path, into)
    one, other = list(warc.read(path)), list(warc.read(into))
    assert [e for e in one if isinstance(e, Capture)] == [
        e for e in other if isinstance(e, Capture)
    ]
    assert [e.why for e in one if isinstance(e, Unseen)] == [
        e.why for e in other if isinstance(e, Unseen)
    ]
    assert [e.url for e in evidence.index(into)] == [e.url for e in other]


@pytest.mark.parametrize(
    "content", [None, b"", b"<html>", gzip.compress(b"<html>", mtime=0)]
)
def test_what_is_no_warc_file_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path, into = tmp_path / "x.warc", tmp_path / "kept.warc.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError):
        adopt.adopt(path, into)
    assert not into.exists()


def test_a_file_in_one_piece_that_breaks_off_is_refused(tmp_path: Path) -> None:
    path, into = together(tmp_path), tmp_path / "kept.warc.gz"
    path.write_bytes(path.read_bytes()[:-2_000])
    with pytest.raises(InputError, match="compressed in one piece, and damaged"):
        adopt.adopt(path, into)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path, into = tmp_path / "x.warc.gz", tmp_path / "kept.warc.gz"
    path.write_bytes(gzip.compress(RECORDS[0] + record(URL, http(bytes(2**27)))))
    with pytest.raises(TooLarge):
        adopt.adopt(path, into)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_file_that_somebody_writes_to_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, into = plain(tmp_path), tmp_path / "kept.warc.gz"

    def while_it_is_read(of: Path) -> bool:
        with of.open("ab") as file:
            file.write(record(URL + "new", http(b"<p>new")))
        return False

    monkeypatch.setattr(packing, "is_packed", while_it_is_read)
    with pytest.raises(InputError, match="wait until nobody writes to it"):
        adopt.adopt(path, into)
    assert not into.exists()
