"""Single files are fetched whole, and what is not there is said."""

from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler

import pytest

from tests.collecting.site import Answer, Told, page, redirect, serving
from vigilangue.collecting import files
from vigilangue.collecting.crawl import CrawlSettings
from vigilangue.core import Capture, Refused, Unseen

PDF = Answer(b"%PDF-1.7 whole %%EOF", headers={"Content-Type": "application/pdf"})
POLITE = CrawlSettings(delay=0, allow_private=True, timeout=3)


def fetched(
    told: Mapping[str, Told], *paths: str
) -> tuple[list[str], dict[str, Capture | Unseen]]:
    with serving(told) as site:
        wanted = [site.url + path for path in paths]
        found = dict(files.fetch(wanted, POLITE))
        home = site.url
    return site.paths, {url.removeprefix(home): each for url, each in found.items()}


def test_a_document_is_kept_whole_and_nothing_is_followed() -> None:
    told: dict[str, Told] = {
        "/a?s=X/1&l=fr": PDF,
        "/b": page("/c", head='<link rel="alternate" hreflang="fr" href="/d">'),
        "/robots.txt": Answer(b"Sitemap: /s.xml"),
    }
    asked, found = fetched(told, "a?s=X/1&l=fr", "b")
    assert sorted(asked) == ["/a?s=X/1&l=fr", "/b", "/robots.txt"]
    capture = found["a?s=X/1&l=fr"]
    assert isinstance(capture, Capture)
    assert capture.body == PDF.body


def test_a_redirect_is_followed_and_where_it_led_is_said() -> None:
    _, found = fetched({"/a": redirect("/b"), "/b": PDF}, "a")
    capture = found["a"]
    assert isinstance(capture, Capture)
    assert capture.url.endswith("/b")
    assert capture.body == PDF.body


def test_what_is_not_there_keeps_its_status() -> None:
    _, found = fetched({}, "a")
    capture = found["a"]
    assert isinstance(capture, Capture)
    assert capture.status == 404


def cut(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"/a": redirect("http://127.0.0.9:1/b")}, "127.0.0.9"),
        ({"/a": redirect("http://169.254.169.254/latest")}, "169.254.169.254"),
        ({"/a": redirect("/b"), "/b": redirect("/a")}, "redirects in a circle"),
        ({"/a": redirect("ftp://elsewhere.example/")}, "redirects to nowhere"),
        ({"/a": cut}, "broke off"),
        (
            {"/robots.txt": Answer(b"User-agent: *\nDisallow: /"), "/a": PDF},
            "robots.txt asks not to fetch it",
        ),
    ],
)
def test_what_cannot_be_looked_at_says_why(told: dict[str, Told], why: str) -> None:
    _, found = fetched(told, "a", "c")
    unseen = found["a"]
    assert isinstance(unseen, Unseen)
    assert why in unseen.why
    if "/robots.txt" not in told:
        assert isinstance(found["c"], Capture), "what is wrong with one is not the rest"


def test_two_addresses_that_lead_to_one_are_both_answered() -> None:
    told = {"/a": redirect("/c"), "/b": redirect("/c"), "/c": PDF}
    _, found = fetched(told, "a", "b")
    assert {"a", "b"} == set(found)


def test_a_private_address_is_refused_unless_it_is_allowed() -> None:
    with serving({"/a": PDF}) as site, pytest.raises(Refused):
        dict(files.fetch([f"{site.url}a"], CrawlSettings(delay=0)))
    assert site.paths == []
