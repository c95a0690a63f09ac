"""Evidence that is gone, damaged or of something else is told, never shown."""

import gzip
import random
from pathlib import Path

import pytest

from tests.collecting.archive import http, record, write
from vigilangue.collecting import evidence
from vigilangue.collecting.evidence import Entry
from vigilangue.core import Capture, EvidenceLost

URL = "https://example.org/"
BODY = random.Random(1).randbytes(3_000)
RECORDS = (
    record(URL, http(BODY)),
    record(URL, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
    record(URL + "a.png", http(b"x", b"Content-Type: image/png")),
    record(URL + "cut", http(b"<p>"), "WARC-Truncated: length"),
    record(URL + "lone", b"", "WARC-Payload-Digest: sha1:B", kind="revisit"),
    record(URL + "last", http(b"<p>last")),
)


@pytest.fixture(params=[False, True], ids=["plain", "packed"])
def packed(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def file(tmp_path: Path, packed: bool) -> Path:
    return write(tmp_path, RECORDS, packed=packed)


def places(packed: bool) -> list[tuple[int, int]]:
    """Return where each of the records stands, and how long it is."""
    at, found = 0, []
    for each in RECORDS:
        length = len(gzip.compress(each) if packed else each)
        found.append((at, length))
        at += length
    return found


def test_a_file_that_is_missing_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "x.warc.gz", tmp_path):
        with pytest.raises(EvidenceLost, match="cannot be read"):
            evidence.fetch(path, 0)
        with pytest.raises(EvidenceLost, match="cannot be read"):
            evidence.record(path, 0, 10)


@pytest.mark.parametrize("n", [1, 2])
def test_a_record_that_is_no_answer_of_a_page_is_told(
    file: Path, packed: bool, n: int
) -> None:
    with pytest.raises(EvidenceLost, match="no answer stands at byte"):
        evidence.fetch(file, places(packed)[n][0])


def test_an_answer_that_was_not_seen_whole_is_told(file: Path, packed: bool) -> None:
    with pytest.raises(EvidenceLost, match="cut off"):
        evidence.fetch(file, places(packed)[3][0])
    with pytest.raises(EvidenceLost, match="repetition"):
        evidence.fetch(file, places(packed)[4][0])


def test_where_no_record_begins_nothing_is_read(file: Path, packed: bool) -> None:
    first = places(packed)[0][1]
    size = file.stat().st_size
    for at in (-1, 1, 5, first - 4, first - 1, first + 1, size, size + 9, 10**18):
        with pytest.raises(EvidenceLost, match=r"no answer stands|cannot be read"):
            evidence.fetch(file, at)
        with pytest.raises(EvidenceLost, match=r"no record stands|cannot be read"):
            evidence.record(file, at, 100)


def test_other_bytes_than_were_recorded_are_told(file: Path, packed: bool) -> None:
    (first, *_) = evidence.index(file)
    assert isinstance(first, Entry)
    assert evidence.fetch(file, 0, digest=first.digest).body == BODY
    with pytest.raises(EvidenceLost, match="not the bytes that were recorded"):
        evidence.fetch(file, places(packed)[5][0], digest=first.digest)


def test_a_file_that_breaks_off_is_told(file: Path, packed: bool) -> None:
    at, length = places(packed)[0]
    whole = file.read_bytes()
    for kept in (length // 2, length - 20, 20, 3):
        file.write_bytes(whole[:kept])
        with pytest.raises(EvidenceLost):
            evidence.fetch(file, at)
        with pytest.raises(EvidenceLost):
            evidence.record(file, at, length)


def test_more_or_less_than_one_record_is_not_given(file: Path, packed: bool) -> None:
    at, length = places(packed)[0]
    following = places(packed)[1][1]
    for wrong in (0, -5, length // 2, length + following, 10**12):
        with pytest.raises(EvidenceLost, match=r"no record stands|cannot be read"):
            evidence.record(file, at, wrong)
    assert len(evidence.record(file, at, length)) == length


def test_what_was_asked_is_not_given_as_an_answer(file: Path, packed: bool) -> None:
    with pytest.raises(EvidenceLost, match="no record stands"):
        evidence.record(file, *places(packed)[1])


def test_no_damage_gives_other_bytes_or_another_error(file: Path, packed: bool) -> None:
    whole = file.read_bytes()
    (entry, *_) = evidence.index(file)
    assert isinstance(entry, Entry)
    draw = random.Random(38)
    for _ in range(200):
        spoiled = bytearray(whole)
        for _ in range(draw.randint(1, 20)):
            spoiled[draw.randrange(len(spoiled))] = draw.randrange(256)
        file.write_bytes(spoiled[: draw.randrange(1, len(spoiled) + 1)])
        try:
            found = evidence.fetch(file, entry.offset, digest=entry.digest)
        except EvidenceLost:
            continue
        assert isinstance(found, Capture)
        assert found.body == BODY


def test_a_bomb_is_told(tmp_path: Path) -> None:
    bomb = http(gzip.compress(bytes(2**27)), b"Content-Encoding: gzip")
    file = write(tmp_path, [record(URL, bomb)], packed=True)
    with pytest.raises(EvidenceLost, match="swell"):
        evidence.fetch(file, 0)
