"""A server that means harm, or is broken, costs no more than one unseen address."""

import gzip
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.collecting.site import (
    Answer,
    Site,
    Told,
    page,
    redirect,
    self_signed,
    serving,
)
from vigilangue.collecting import warc
from vigilangue.collecting.crawl import CrawlResult, CrawlSettings, crawl
from vigilangue.core import Unseen

WAIT = 1.5
SETTINGS = CrawlSettings(
    delay=0, allow_private=True, timeout=WAIT, largest=2**20, seconds=60
)
HTML = {"Content-Type": "text/html"}


def trickle(asked: BaseHTTPRequestHandler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    with suppress(OSError):
        for _ in range(100):
            asked.wfile.write(b"<p>slow ")
            time.sleep(0.1)


def trickled_headers(asked: BaseHTTPRequestHandler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\n")
    with suppress(OSError):
        for n in range(100):
            asked.wfile.write(b"X-%d: slow\r\n" % n)
            time.sleep(0.1)


def endless(asked: BaseHTTPRequestHandler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    with suppress(OSError):
        for _ in range(1000):
            asked.wfile.write(b"<p>more and more" * 1000)


def boastful(asked: BaseHTTPRequestHandler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
    asked.wfile.write(b"Content-Length: 99999999999\r\n\r\n<p>hello")


def broken_off(asked: BaseHTTPRequestHandler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
    asked.wfile.write(b"Content-Length: 100\r\n\r\n<p>half")


def no_http(asked: BaseHTTPRequestHandler) -> None:
    asked.wfile.write(b"\x00\x01nonsense\r\n\r\n" * 10)


def endless_headers(asked: BaseHTTPRequestHandler) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\n")
    with suppress(OSError):
        for n in range(2_000_000):
            asked.wfile.write(b"X-%d: y\r\n" % n)


BOMB = Answer(gzip.compress(bytes(2**27)), headers=HTML | {"Content-Encoding": "gzip"})
XML = {"Content-Type": "text/xml"}
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
SWELLING = f'<!DOCTYPE u [<!ENTITY e0 "lol">{ENTITIES}]><urlset>&e11;</urlset>'
UTF_16 = {"Content-Type": "text/html; charset=utf-16"}
UTF_8 = {"Content-Type": "text/html; charset=utf-8"}
HOSTILE: dict[str, Told] = {
    "/sitemap.xml": Answer(SWELLING.encode(), headers=XML),
    "/slow-headers": trickled_headers,
    "/hop0": redirect("/hop1"),
    **{f"/hop{n}": redirect(f"/hop{n + 1}") for n in range(1, 30)},
    "/sixth": redirect("http://[::1]/"),
    "/mapped": redirect("http://[::ffff:127.0.0.2]/"),
    "/hexadecimal": redirect("http://0x7f000002/"),
    "/octal": redirect("http://0177.0.0.2/"),
    "/wide": redirect("http://%EF%BC%91%EF%BC%92%EF%BC%97.0.0.2/"),
    "/lie": Answer(page("/found3").encode(), headers=UTF_16),
    "/found3": page(),
    "/invalid": Answer(
        b"\xff\xc3\x28\xed\xa0\x80" + page("/found4").encode(), 200, UTF_8
    ),
    "/found4": page(),
    "/slow": trickle,
    "/endless": endless,
    "/boastful": boastful,
    "/broken-off": broken_off,
    "/no-http": no_http,
    "/headers": endless_headers,
    "/bomb": BOMB,
    "/metadata": redirect("http://169.254.169.254/latest/meta-data/"),
    "/inside": redirect("http://10.1.2.3/"),
    "/decimal": redirect("http://2130706434/"),
    "/file": redirect("file:///etc/passwd"),
    "/port": redirect("http://127.0.0.1:22/"),
    "/secret": redirect("http://me:secret@127.0.0.1/"),
    "/nested": "<div>" * 100_000 + "<a href=/found>Found</a>",
    "/found": page(),
    "/nul": "\x00" * 1000 + page("/found2"),
    "/found2": page(),
}


TOLD = {
    "/sitemap.xml": "a sitemap that cannot be read to its end",
    "/slow": "timed out after 1.5 seconds",
    "/slow-headers": "timed out after 1.5 seconds",
    "/hop0": "redirects more than 10 times",
    "/endless": "the answer is larger than 1 MB",
    "/boastful": "the answer is larger than 1 MB",
    "/broken-off": "the answer broke off",
    "/bomb": "130478 bytes swell to more than 31 MB",
    "/no-http": "the server did not answer as HTTP asks (DownloadFailedError)",
    "/headers": "the server did not answer as HTTP asks (DownloadFailedError)",
    "/file": "redirects to nowhere",
}
REFUSED = {
    "http://169.254.169.254/latest/meta-data/": "a link-local address",
    "http://10.1.2.3/": "a private address",
    "http://2130706434/": "127.0.0.2 is a loopback address",
    "http://0x7f000002/": "127.0.0.2 is a loopback address",
    "http://0177.0.0.2/": "127.0.0.2 is a loopback address",
    "http://[::1]/": "::1 is a loopback address",
    "http://[::ffff:127.0.0.2]/": "a loopback address",
    "http://127.0.0.1:22/": "port 22 is not one of those allowed",
    "http://me:secret@127.0.0.1/": "a name or password stands in the address",
}


@dataclass
class Met:
    """A hostile site that was crawled."""

    site: Site
    result: CrawlResult
    inner: Site

    @property
    def reasons(self) -> dict[str, str]:
        return {
            u.url.removeprefix(self.site.url[:-1]): u.why for u in self.result.unseen
        }


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Met]:
    into = tmp_path_factory.mktemp("hostile") / "x.warc"
    with serving({"/": page()}, host="127.0.0.2") as inner:
        told = HOSTILE | {"/inner": redirect(inner.url), "/last": page()}
        hops = {f"/hop{n}" for n in range(1, 31)}
        told["/"] = page(*(path for path in told if path not in hops))
        with serving(told) as site:
            port = int(inner.url.split(":")[2].strip("/"))
            result = crawl([site.url], into, settings=replace(SETTINGS, ports=(port,)))
            yield Met(site, result, inner)


@pytest.mark.parametrize("path", TOLD)
def test_a_hostile_answer_is_left_and_told(path: str, met: Met) -> None:
    assert met.reasons[path].startswith(TOLD[path])


@pytest.mark.parametrize("url", REFUSED)
def test_a_redirect_to_where_nobody_may_go_is_refused(url: str, met: Met) -> None:
    assert REFUSED[url] in met.reasons[url]


def test_a_server_behind_a_refused_redirect_is_not_even_connected_to(met: Met) -> None:
    assert not met.inner.paths
    assert "127.0.0.2 is a loopback address" in met.reasons[met.inner.url]


def test_the_file_tells_each_of_them_once(met: Met) -> None:
    again = [u for u in warc.read(met.result.warc) if isinstance(u, Unseen)]
    assert len(again) == len(met.result.unseen)
    assert set(again) == set(met.result.unseen)


def test_the_crawl_goes_on_to_its_end(met: Met) -> None:
    found = {"/found", "/found2", "/found3", "/found4"}
    assert found | {"/last"} <= set(met.site.paths)
    assert met.result.complete


def test_a_start_is_not_let_in_by_where_it_redirects_to(tmp_path: Path) -> None:
    with serving({"/": page()}, host="127.0.0.2") as inner:
        port = int(inner.url.split(":")[2].strip("/"))
        with serving({"/": redirect(inner.url)}) as site:
            settings = replace(SETTINGS, ports=(port,))
            result = crawl([site.url], tmp_path / "x.warc", settings=settings)
        assert not inner.paths
        assert result.pages == 0
        assert "a loopback address" in result.unseen[0].why


def test_a_name_that_stands_for_this_machine_is_not_connected_to(
    tmp_path: Path,
) -> None:
    with serving({"/": page()}) as inner:
        port = int(inner.url.split(":")[2].strip("/"))
        named = f"http://localhost:{port}/"
        told = {"/": redirect(named), "/robots.txt": redirect(named)}
        with serving(told) as site:
            settings = replace(SETTINGS, ports=(port,))
            result = crawl([site.url], tmp_path / "x.warc", settings=settings)
    assert not inner.paths
    why = {unseen.url: unseen.why for unseen in result.unseen}[named]
    assert "localhost: " in why
    assert "is a loopback address" in why


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tmp_path: Path) -> None:
    with serving({"/": page()}, certificate=self_signed(tmp_path)) as site:
        result = crawl([site.url], tmp_path / "x.warc", settings=SETTINGS)
    assert not site.paths
    assert "certificate could not be verified" in result.unseen[0].why


def test_a_page_of_50_megabytes_is_left_and_told(tmp_path: Path) -> None:
    told: dict[str, Told] = {
        "/": page("/large", "/last"),
        "/large": Answer(b"<p>more words " * (50 * 2**20 // 14), headers=HTML),
        "/last": page(),
    }
    with serving(told) as site:
        settings = CrawlSettings(delay=0, allow_private=True, seconds=60)
        result = crawl([site.url], tmp_path / "x.warc.gz", settings=settings)
    (unseen,) = result.unseen
    assert unseen.url.endswith("/large")
    assert unseen.why == "the answer is larger than 10 MB"
    assert "/last" in site.paths
    assert result.warc.stat().st_size < 2**16


REBINDING = """
import socket, sys
from pathlib import Path
from vigilangue.collecting.crawler.job import CrawlSettings, Job
from vigilangue.collecting.crawler.run import run

port, into, asked = int(sys.argv[1]), Path(sys.argv[2]), []
real = socket.getaddrinfo

def look_up(host, *rest, **named):
    if host != "rebinding.example":
        return real(host, *rest, **named)
    asked.append(host)
    return real("127.0.0.1" if len(asked) == 1 else "127.0.0.2", *rest, **named)

socket.getaddrinfo = look_up
settings = CrawlSettings(delay=0, allow_private=True, seconds=30)
start = f"http://rebinding.example:{port}/"
end = run(Job(starts=(start,), into=into, settings=settings), lambda message: None)
print(end.pages, len(asked))
"""


def test_a_name_that_changes_its_address_between_look_and_fetch_leads_nowhere_else(
    tmp_path: Path,
) -> None:
    told: dict[str, Told] = {"/": page("/a"), "/a": page("/b"), "/b": page()}
    with serving(told) as site:
        port = site.url.split(":")[2].strip("/")
        with serving({"/": page()}, host="127.0.0.2", port=int(port)) as inner:
            command = [sys.executable, "-c", REBINDING, port, str(tmp_path / "x.warc")]
            ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["3", "1"]
    assert site.paths[-1] == "/b"
    assert not inner.paths
