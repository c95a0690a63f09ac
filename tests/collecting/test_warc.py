"""A WARC file gives back what was fetched; what is damaged or hostile is told."""

import gzip
import random
from pathlib import Path

import pytest
from fastwarc.stream_io import ZstdWriter

from tests.collecting.archive import http, record, write
from vigilangue.collecting import warc
from vigilangue.core import Capture, InputError, Unseen

URL = "https://example.org/"


def read(folder: Path, *records: bytes, packed: bool = False) -> list[Capture | Unseen]:
    return list(warc.read(write(folder, records, packed=packed)))


@pytest.mark.parametrize("packed", [False, True])
def test_an_answer_is_given_back(tmp_path: Path, packed: bool) -> None:
    block = http(b"<p>Hello", b"Content-Type: text/html", b"X-A: 1", b"x-a: 2")
    (found,) = read(tmp_path, record(URL, block), packed=packed)
    assert found == Capture(
        url=URL,
        body=b"<p>Hello",
        status=200,
        headers={"content-type": "text/html", "x-a": "1, 2"},
        fetched="2026-11-24T08:00:00Z",
    )


def test_a_file_packed_with_zstd_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.warc.zst"
    with path.open("wb") as file, ZstdWriter(file) as writer:
        writer.write(record(URL, http(b"<p>Hello")))
    assert [c.url for c in warc.read(path)] == [URL]


def test_a_redirect_and_an_error_keep_their_status(tmp_path: Path) -> None:
    moved = http(b"", "Location: /\xe9".encode(), status=b"301 Moved")
    gone = http(b"no", b"Content-Type: image/png", status=b"404 Not Found")
    first, second = read(tmp_path, record(URL, moved), record(URL + "x", gone))
    assert isinstance(first, Capture)
    assert isinstance(second, Capture)
    assert (first.status, first.headers["location"]) == (301, "/\xe9")
    assert (second.status, second.body) == (404, b"no")


def test_a_resource_without_http_is_given_back(tmp_path: Path) -> None:
    (found,) = read(tmp_path, record(URL, b"<p>x", kind="resource", sort="text/html"))
    assert isinstance(found, Capture)
    assert (found.body, found.headers) == (b"<p>x", {"content-type": "text/html"})


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("a.png", "image/png"),
        ("a.pdf", "application/pdf"),
        ("style", "text/css"),
        ("robots.txt", "text/plain"),
        ("a.svg", "image/svg+xml"),
        ("a.jpg", ""),
    ],
)
def test_what_is_no_page_is_passed_over_but_known(
    tmp_path: Path, path: str, sort: str
) -> None:
    file = write(
        tmp_path, [record(URL + path, http(b"x", f"Content-Type: {sort}".encode()))]
    )
    assert list(warc.read(file)) == []
    assert list(warc.others(file)) == [URL + path]


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("", "text/html; charset=utf-8"),
        ("download", "application/xhtml+xml"),
        ("feed", "application/rss+xml"),
        ("sitemap.xml", "text/xml"),
        ("sitemap.txt", "text/plain"),
        ("sitemap.xml.gz", "application/x-gzip"),
        ("page", ""),
    ],
)
def test_pages_and_sitemaps_are_given_back(
    tmp_path: Path, path: str, sort: str
) -> None:
    file = write(
        tmp_path, [record(URL + path, http(b"x", f"Content-Type: {sort}".encode()))]
    )
    assert [c.url for c in warc.read(file)] == [URL + path]
    assert list(warc.others(file)) == []


def test_what_was_asked_and_what_is_not_of_the_web_is_passed_over(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path,
        record("", b"software: x", kind="warcinfo", sort="application/warc-fields"),
        record(URL, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record("dns:example.org", b"x", kind="resource", sort="text/dns"),
        record(URL, b"via: x\r\n", kind="metadata", sort="application/warc-fields"),
    )
    assert found == []


def test_why_our_crawl_did_not_see_an_address_is_told(tmp_path: Path) -> None:
    line = b"vigilangue-unseen: timed out: it was slow\r\n"
    sort = "application/warc-fields"
    found = read(tmp_path, record(URL, line, kind="metadata", sort=sort))
    assert found == [Unseen(url=URL, why="timed out: it was slow")]


def test_a_repetition_gives_the_bytes_that_it_repeats(tmp_path: Path) -> None:
    digest = "WARC-Payload-Digest: sha1:AAAA"
    for packed in (False, True):
        found = read(
            tmp_path,
            record(URL, http(b"<p>same"), digest),
            record(URL + "b", http(b"", b"X-B: 1"), digest, kind="revisit"),
            record(URL + "c", b"", digest, kind="revisit"),
            packed=packed,
        )
        bodies = [c.body for c in found if isinstance(c, Capture)]
        assert bodies == [b"<p>same"] * 3
        assert [c.url for c in found] == [URL, URL + "b", URL + "c"]
        assert isinstance(found[1], Capture)
        assert found[1].headers == {"content-type": "text/html", "x-b": "1"}


def test_a_repetition_of_what_is_elsewhere_is_told(tmp_path: Path) -> None:
    digest = "WARC-Payload-Digest: sha1:AAAA"
    (found,) = read(tmp_path, record(URL, http(), digest, kind="revisit"))
    assert isinstance(found, Unseen)
    assert "repetition" in found.why


def test_an_answer_cut_off_when_it_was_recorded_is_told(tmp_path: Path) -> None:
    (found,) = read(tmp_path, record(URL, http(b"<p>h"), "WARC-Truncated: length"))
    assert found == Unseen(url=URL, why="cut off when it was recorded (length)")


def test_an_answer_that_is_no_http_is_told(tmp_path: Path) -> None:
    first, second = read(
        tmp_path, record(URL, b"nonsense"), record(URL + "b", http(b"<p>x"))
    )
    assert first == Unseen(url=URL, why="the recorded answer is not HTTP")
    assert isinstance(second, Capture)


def test_lines_of_headers_may_end_in_any_way(tmp_path: Path) -> None:
    block = b"HTTP/1.0 200 OK\nContent-Type: text/html\n\n<p>Hello"
    (found,) = read(tmp_path, record(URL, block))
    assert isinstance(found, Capture)
    assert found.body == b"<p>Hello"


def test_a_bomb_is_told_and_what_follows_is_read(tmp_path: Path) -> None:
    bomb = http(
        gzip.compress(bytes(2**27)),
        b"Content-Type: text/html",
        b"Content-Encoding: gzip",
    )
    first, second = read(tmp_path, record(URL, bomb), record(URL + "b", http(b"<p>x")))
    assert isinstance(first, Unseen)
    assert "swell" in first.why
    assert isinstance(second, Capture)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("cut", [3, 30, 150, 250])
def test_of_a_file_that_breaks_off_the_whole_answers_are_kept(
    tmp_path: Path, cut: int, packed: bool
) -> None:
    body = random.Random(1).randbytes(200)
    records = [record(f"{URL}{n}", http(body)) for n in range(3)]
    path = write(tmp_path, records, packed=packed)
    path.write_bytes(path.read_bytes()[:-cut])
    found = list(warc.read(path))
    whole = [c.url for c in found if isinstance(c, Capture)]
    assert whole == [URL + "0", URL + "1"] or (cut == 3 and len(whole) == 3)
    assert len(whole) == 3 or [u for u in found if isinstance(u, Unseen)]


def test_of_a_damaged_file_the_rest_is_told(tmp_path: Path) -> None:
    records = [record(f"{URL}{n}", http(b"<p>x")) for n in range(3)]
    path = write(tmp_path, records, packed=True)
    packed = bytearray(path.read_bytes())
    start = len(gzip.compress(records[0]))
    packed[start + 20 : start + 60] = b"\xff" * 40
    path.write_bytes(packed)
    first, second = warc.read(path)
    assert isinstance(first, Capture)
    assert second == Unseen(
        url="x.warc.gz",
        why="the file is damaged after 1 records; the rest could not be read",
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        gzip.compress(b"<html>", mtime=0),
        bytes(5000),
        b"WARC",
        b"WARC/1.0\r\n",
    ],
)
def test_what_is_no_warc_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.warc"
    path.write_bytes(content)
    with pytest.raises(InputError, match="not a WARC file"):
        next(warc.read(path))


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "x.warc", tmp_path):
        with pytest.raises(InputError, match="cannot be read"):
            next(warc.read(path))


@pytest.mark.parametrize("packed", [False, True])
def test_no_damage_makes_the_reading_fail(tmp_path: Path, packed: bool) -> None:
    records = [
        record(
            f"{URL}{n}",
            http(gzip.compress(b"<p>x" * 50), b"Content-Encoding: gzip"),
            "WARC-Payload-Digest: sha1:AAAA",
        )
        for n in range(4)
    ] + [record(URL, b"", "WARC-Payload-Digest: sha1:AAAA", kind="revisit")]
    path = write(tmp_path, records, packed=packed)
    whole = path.read_bytes()
    draw = random.Random(38)
    for _ in range(300):
        spoiled = bytearray(whole)
        for _ in range(draw.randint(1, 20)):
            spoiled[draw.randrange(len(spoiled))] = draw.randrange(256)
        path.write_bytes(spoiled[: draw.randrange(1, len(spoiled) + 1)])
        try:
            list(warc.read(path))
        except InputError:
            continue
