"""A crawl finds what a site has, keeps it as it came, and asks for no more."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from tests.collecting.site import Answer, Site, Told, page, redirect, serving
from vigilangue.collecting import warc
from vigilangue.collecting.crawl import CrawlResult, CrawlSettings, crawl
from vigilangue.core import Capture, Unseen

HTML = {"Content-Type": "text/html"}
ALTERNATE = '<link rel="alternate" hreflang="fr" href="/fr">'
PACKED = gzip.compress(page().encode())


def weak(asked: BaseHTTPRequestHandler) -> None:
    """Fail at first, answer when asked again."""
    first = not hasattr(asked.server, "failed")
    asked.server.failed = True  # type: ignore[attr-defined]
    asked.send_response(503 if first else 200)
    asked.end_headers()


def sitemaps(url: str) -> dict[str, Told]:
    return {
        "/robots.txt": Answer(f"Sitemap: {url}index.xml".encode()),
        "/index.xml": Answer(
            f"<sitemapindex><sitemap><loc>{url}one.xml</loc></sitemap>"
            "</sitemapindex>".encode()
        ),
        "/one.xml": Answer(
            f"<urlset><url><loc>{url}listed</loc><xhtml:link rel='alternate' "
            f"hreflang='fr' href='{url}fr/listed'/></url></urlset>".encode()
        ),
    }


SITE: dict[str, Told] = {
    "/": page(
        *("/a", "b/c.html#part", "mailto:x@example.org", "/pic.png", "/paper"),
        *("/gone", "/broken", "/packed", "/hop", "/circle", "/far", "/latin", "/weak"),
    ),
    "/a": page("/"),
    "/b/c.html": page("d.html?x=1"),
    "/b/d.html?x=1": page(),
    "/paper": Answer(
        b"%PDF" + bytes(2**22), headers={"Content-Type": "application/pdf"}
    ),
    "/broken": Answer(b"oh", 500),
    "/packed": Answer(
        PACKED, headers=HTML | {"Content-Encoding": "gzip", "X-Name": "caf\xe9"}
    ),
    "/hop": redirect("/hop2"),
    "/hop2": redirect("landed", 301),
    "/landed": Answer(page().encode(), headers=HTML | {"Set-Cookie": "lang=fr"}),
    "/circle": redirect("/circle2"),
    "/circle2": redirect("/circle"),
    "/far": redirect("/far1"),
    "/latin": Answer(
        page("/\xe9t\xe9").encode("latin-1"),
        headers={"Content-Type": "text/html; charset=iso-8859-1"},
    ),
    "/%C3%A9t%C3%A9": page(),
    "/weak": weak,
    "/listed": page(),
    "/fr/listed": page(),
} | {f"/far{n}": redirect(f"/far{n + 1}") for n in range(1, 30)}


@dataclass
class Done:
    """A site that was crawled, and what came of it."""

    site: Site
    result: CrawlResult
    progress: list[tuple[int, int | None]]

    @property
    def kept(self) -> dict[str, Capture]:
        found = warc.read(self.result.warc)
        start = len(self.site.url) - 1
        return {c.url[start:]: c for c in found if isinstance(c, Capture)}

    @property
    def reasons(self) -> dict[str, str]:
        start = len(self.site.url) - 1
        return {unseen.url[start:]: unseen.why for unseen in self.result.unseen}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Done]:
    progress: list[tuple[int, int | None]] = []
    into = tmp_path_factory.mktemp("crawl") / "site.warc.gz"
    told = dict(SITE)
    with serving(told) as site:
        told |= sitemaps(site.url)
        result = crawl(
            [site.url],
            into,
            settings=CrawlSettings(delay=0, allow_private=True),
            progress=lambda done, of: progress.append((done, of)),
        )
        yield Done(site, result, progress)


def test_every_page_that_links_lead_to_is_captured(done: Done) -> None:
    pages = {path for path, c in done.kept.items() if c.status == 200}
    assert {"/", "/a", "/b/c.html", "/b/d.html?x=1"} <= pages
    assert done.result.complete


def test_nothing_is_asked_for_twice_but_what_failed(done: Done) -> None:
    twice = {path for path in done.site.paths if done.site.paths.count(path) > 1}
    assert twice == {"/broken", "/weak"}


def test_an_error_is_kept_with_its_status(done: Done) -> None:
    assert done.kept["/gone"].status == 404
    assert done.kept["/broken"].status == 500


def test_a_fault_that_passes_leaves_no_trace(done: Done) -> None:
    answers = [c for c in warc.read(done.result.warc) if c.url.endswith("/weak")]
    assert [c.status for c in answers if isinstance(c, Capture)] == [200]
    assert len(answers) == 1


def test_each_hop_of_a_redirect_is_kept(done: Done) -> None:
    hops = [done.kept[path] for path in ("/hop", "/hop2", "/landed")]
    assert [hop.status for hop in hops] == [302, 301, 200]
    assert hops[0].headers["location"] == "/hop2"


def test_a_circle_of_redirects_ends_and_is_told(done: Done) -> None:
    assert done.reasons["/circle"] == "redirects in a circle"


def test_redirects_without_end_are_left_and_told(done: Done) -> None:
    assert done.reasons["/far"] == "redirects more than 10 times"
    assert "/far11" not in done.site.paths


def test_the_file_tells_again_what_was_not_seen(done: Done) -> None:
    again = [u for u in warc.read(done.result.warc) if isinstance(u, Unseen)]
    assert tuple(again) == done.result.unseen


def test_what_is_no_page_is_not_fetched_though_it_is_known(done: Done) -> None:
    assert "/pic.png" not in done.site.paths
    assert done.site.url + "paper" in warc.others(done.result.warc)
    assert "/paper" not in done.kept
    assert done.result.warc.stat().st_size < 2**16


def test_links_are_read_in_the_charset_of_their_page(done: Done) -> None:
    assert done.kept["/%C3%A9t%C3%A9"].status == 200


def test_pages_of_a_sitemap_and_their_versions_are_found(done: Done) -> None:
    assert {"/listed", "/fr/listed"} <= done.kept.keys()
    assert "/sitemap.xml" not in done.site.paths, "robots.txt names another"


def test_each_page_is_asked_for_as_by_a_visitor_who_was_never_there(done: Done) -> None:
    sent = {name for _, _, headers in done.site.asked for name in headers}
    assert not sent & {"Cookie", "Referer", "Accept-Language"}


def test_the_crawl_says_who_it_is(done: Done) -> None:
    agents = {headers["User-Agent"] for _, _, headers in done.site.asked}
    assert len(agents) == 1
    assert agents.pop().startswith("Vigilangue/")


def test_an_answer_is_kept_as_it_came_with_what_was_asked(done: Done) -> None:
    kept = {}
    for record in ArchiveIterator(str(done.result.warc), parse_http=False):
        url = record.headers.get("WARC-Target-URI") or ""
        kept[str(record.record_type), url] = (
            record.headers.get("WARC-IP-Address"),
            record.reader.read(),
        )
    address, block = kept["response", done.site.url + "packed"]
    assert address == "127.0.0.1"
    assert block.endswith(b"\r\n\r\n" + PACKED)
    assert b"X-Name: caf\xe9\r\n" in block
    _, asked = kept["request", done.site.url + "packed"]
    assert asked.startswith(b"GET /packed HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"robots: obey" in kept["warcinfo", ""][1]
    assert done.kept["/packed"].body == page().encode()


def test_progress_ends_where_all_that_is_known_was_asked_for(done: Done) -> None:
    last, of = done.progress[-1]
    assert last == of
    assert [n for n, _ in done.progress] == sorted(n for n, _ in done.progress)


def test_nothing_is_printed_and_nothing_else_is_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told: dict[str, Told] = {"/": page("/b"), "/b": page()}
    with serving(told) as site:
        settings = CrawlSettings(delay=0, allow_private=True)
        crawl([site.url], tmp_path / "x.warc", settings=settings)
    assert capfd.readouterr() == ("", "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x.log", "x.warc"]
    assert (tmp_path / "x.warc").read_bytes().startswith(b"WARC/1.1")
