"""A sitemap gives its addresses and their versions; what is none is refused."""

import gzip
import json
import tracemalloc
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from vigilangue.connectors.sitemap import SitemapEntry, read
from vigilangue.core import Capture, SourceChanged, TooLarge

HERE = Path(__file__).parent
URL = "https://www.rivers.example/sitemap.xml"


def entries(body: bytes) -> list[SitemapEntry]:
    return list(read(Capture(url=URL, body=body)))


def until_it_breaks(body: bytes) -> tuple[list[str], str]:
    """Return the addresses read before the error, and what the error says."""
    found: list[str] = []
    with pytest.raises(SourceChanged) as caught:
        found.extend(e.loc for e in read(Capture(url=URL, body=body)))
    return found, str(caught.value)


def urlset(*locs: str) -> bytes:
    rows = "".join(f"<url><loc>{loc}</loc></url>" for loc in locs)
    return f"<urlset>{rows}</urlset>".encode()


def test_the_capture_reads_as_a_person_accepted(accept: bool) -> None:
    read_now = [asdict(entry) for entry in entries((HERE / "capture.xml").read_bytes())]
    text = json.dumps(read_now, ensure_ascii=False, indent=1) + "\n"
    golden = HERE / "golden.json"
    if accept:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_an_index_gives_the_sitemaps_that_it_names() -> None:
    body = b"<sitemapindex><sitemap><loc>a.xml</loc></sitemap></sitemapindex>"
    assert entries(body) == [
        SitemapEntry(loc="https://www.rivers.example/a.xml", index=True)
    ]


def test_a_text_sitemap_gives_an_address_a_line() -> None:
    body = b"\xef\xbb\xbfhttps://a.example/\r\n\r\n  HTTPS://b.example/x \nhttp://c.example/"
    found = [entry.loc for entry in entries(body)]
    assert found == ["https://a.example/", "HTTPS://b.example/x", "http://c.example/"]


def test_a_packed_sitemap_is_unpacked() -> None:
    assert entries(gzip.compress(urlset("https://a.example/")))[0].loc


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_an_encoding_that_is_declared_is_obeyed(encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    body = head + urlset("https://a.example/été").decode()
    assert entries(body.encode(encoding))[0].loc == "https://a.example/été"


def test_a_prefix_that_is_declared_nowhere_is_understood() -> None:
    body = (
        b"<urlset><url><loc>https://a.example/</loc><xhtml:link rel='alternate' "
        b"hreflang='fr' href='https://a.example/fr'/></url></urlset>"
    )
    assert entries(body)[0].alternates == (("fr", "https://a.example/fr"),)


def test_what_stands_before_a_break_is_read() -> None:
    found, why = until_it_breaks(urlset("https://a.example/", "https://b.example/?a&b"))
    assert found == ["https://a.example/"]
    assert "the XML breaks" in why


def test_what_stands_before_the_gzip_breaks_off_is_read() -> None:
    locs = [f"https://a.example/{n}" for n in range(5000)]
    found, why = until_it_breaks(gzip.compress(urlset(*locs))[:-8000])
    assert 0 < len(found) < 5000
    assert "breaks off" in why


def test_what_stands_before_a_line_that_is_no_address_is_read() -> None:
    found, why = until_it_breaks(b"https://a.example/\nsee below\nhttps://b.example/")
    assert found == ["https://a.example/"]
    assert "'see below'" in why


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<rss><channel/></rss>", "not a sitemap; its root is <rss>"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", "its root is <feed>"),
        (b"<html><body>Not found", "its root is <html>"),
        (b"<!DOCTYPE html><html>", "no document type declaration"),
        (b"", "no element found"),
        (b"Not found", "the XML breaks"),
        (b"\x00\x01\x02", "the XML breaks"),
        (b"\x1f\x8bnot gzip", "damaged gzip"),
        (b"<?xml version='1.0' encoding='klingon'?><urlset/>", "unknown encoding"),
    ],
)
def test_what_is_no_sitemap_is_refused(body: bytes, why: str) -> None:
    assert why in until_it_breaks(body)[1]


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "x">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY a SYSTEM "http://127.0.0.1/">',
        '<!ENTITY a "&#120;"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
    ],
)
def test_entities_are_never_expanded(declared: str) -> None:
    body = f"<!DOCTYPE urlset [{declared}]>".encode() + urlset("https://a.example/&a;")
    assert until_it_breaks(body) == (
        [],
        f"{URL}: a sitemap has no document type declaration",
    )


@pytest.mark.parametrize("packed", [bytes, gzip.compress])
def test_more_than_50_megabytes_are_refused(packed: Callable[[bytes], bytes]) -> None:
    body = packed(b"<urlset>" + b" " * 60_000_000)
    with pytest.raises(TooLarge, match="50 MB"):
        entries(body)


def test_a_bomb_costs_no_memory() -> None:
    bomb = gzip.compress(b"<urlset>" + b" " * 200_000_000)
    tracemalloc.start()
    with pytest.raises(TooLarge):
        entries(bomb)
    assert tracemalloc.get_traced_memory()[1] < 4_000_000
    tracemalloc.stop()


def test_elements_in_each_other_without_end_are_borne() -> None:
    assert "no element found" in until_it_breaks(b"<urlset>" + b"<a>" * 200_000)[1]


def test_a_value_too_long_for_an_address_is_left_out() -> None:
    long = "https://a.example/" + "x" * 10_000
    assert [e.loc for e in entries(urlset(long, "https://b.example/"))] == [
        "https://b.example/"
    ]
