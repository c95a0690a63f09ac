"""The index of a WARC file says where each answer stands, and reads it back alike."""

import gzip
import random
from pathlib import Path

import pytest

from tests.collecting.archive import http, record, write
from vigilangue.collecting import evidence, warc
from vigilangue.collecting.evidence import Entry, Record
from vigilangue.core import Capture, InputError, Unseen

URL = "https://example.org/"
DIGEST = "WARC-Payload-Digest: sha1:AAAA"
UNSEEN = record(
    URL + "late",
    b"vigilangue-unseen: timed out\r\n",
    kind="metadata",
    sort="application/warc-fields",
)
RECORDS = (
    record("", b"software: x", kind="warcinfo", sort="application/warc-fields"),
    record(URL, http(b"<p>Hello"), DIGEST),
    record(URL, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
    record(URL + "moved", http(b"", b"Location: /", status=b"301 Moved")),
    UNSEEN,
    record(URL + "a.png", http(b"x", b"Content-Type: image/png")),
    record(URL + "gone", http(b"no", status=b"404 Not Found")),
    record(
        URL + "packed",
        http(gzip.compress(b"<p>x" * 999), b"Content-Encoding: gzip"),
    ),
    record(URL + "again", http(b"", b"X-B: 1"), DIGEST, kind="revisit"),
    record(URL + "cut", http(b"<p>"), "WARC-Truncated: length"),
    record(URL + "file", b"<p>x", kind="resource", sort="text/html"),
)


def entries(path: Path) -> list[Entry]:
    return [each for each in evidence.index(path) if isinstance(each, Entry)]


@pytest.fixture(params=[False, True], ids=["plain", "packed"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return write(tmp_path, RECORDS, packed=request.param)


def test_the_index_tells_what_reading_gives_in_its_order(file: Path) -> None:
    read = list(warc.read(file))
    told = list(evidence.index(file))
    assert len(read) == len(told) == 8
    for one, other in zip(read, told, strict=True):
        if isinstance(one, Capture):
            assert isinstance(other, Entry)
            assert (one.url, one.status, one.fetched, one.digest) == (
                other.url,
                other.status,
                other.fetched,
                other.digest,
            )
        else:
            assert one == other


def test_each_answer_is_read_back_from_its_place(file: Path) -> None:
    read = [each for each in warc.read(file) if isinstance(each, Capture)]
    told = entries(file)
    found = [evidence.fetch(file, e.offset, digest=e.digest) for e in reversed(told)]
    assert found == read[::-1]


def test_each_record_is_a_file_by_itself(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    for entry in entries(file):
        raw = evidence.record(file, entry.offset, entry.length)
        assert raw == whole[entry.offset : entry.offset + entry.length]
        alone = tmp_path / "alone.warc.gz"
        alone.write_bytes(raw)
        (found,) = warc.read(alone)
        assert found.url == entry.url
        assert isinstance(found, Capture) == (entry.kind != Record.REVISIT)


def test_how_an_answer_stands_in_the_file_is_told(file: Path) -> None:
    kinds = {entry.url.removeprefix(URL): entry.kind for entry in entries(file)}
    assert kinds["gone"] is Record.RESPONSE
    assert kinds["again"] is Record.REVISIT
    assert kinds["file"] is Record.RESOURCE


@pytest.mark.parametrize("together", [2, 3, 8])
@pytest.mark.parametrize("size", [10, 30_000])
def test_records_that_are_compressed_together_are_refused(
    tmp_path: Path, together: int, size: int
) -> None:
    draw = random.Random(1)
    records = [record(f"{URL}{n}", http(draw.randbytes(size))) for n in range(8)]
    members = (
        gzip.compress(b"".join(records[n : n + together]))
        for n in range(0, len(records), together)
    )
    path = tmp_path / "x.warc.gz"
    path.write_bytes(b"".join(members))
    with pytest.raises(InputError, match="compressed together"):
        list(evidence.index(path))


@pytest.mark.parametrize("packed", [False, True])
def test_of_a_damaged_file_the_whole_records_have_their_place(
    tmp_path: Path, packed: bool
) -> None:
    body = random.Random(1).randbytes(3_000)
    records = [record(f"{URL}{n}", http(body)) for n in range(3)]
    file = write(tmp_path, records, packed=packed)
    length = len(gzip.compress(records[0])) if packed else len(records[0])
    spoiled = b"\x1f\x8b\x08\xff" if packed else b"WARC/1.1\r\nWARC-Type: response"
    file.write_bytes(file.read_bytes()[:length] + spoiled + b"\r\n\r\n" * 40)
    first, *rest = evidence.index(file)
    assert isinstance(first, Entry)
    assert (first.offset, first.length) == (0, length)
    assert [type(each) for each in rest] == [Unseen]
    assert evidence.fetch(file, 0).body == body


def test_no_damage_makes_the_index_fail_or_differ_from_reading(file: Path) -> None:
    whole = file.read_bytes()
    draw = random.Random(38)
    for _ in range(200):
        spoiled = bytearray(whole)
        for _ in range(draw.randint(1, 20)):
            spoiled[draw.randrange(len(spoiled))] = draw.randrange(256)
        file.write_bytes(spoiled[: draw.randrange(1, len(spoiled) + 1)])
        try:
            read = [each.url for each in warc.read(file)]
        except InputError:
            continue
        assert [each.url for each in evidence.index(file)] == read
