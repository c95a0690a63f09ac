"""An item has its address, its own name, its language and its day, as the feed says."""

from datetime import date
from pathlib import Path

import pytest

from tests.connectors.accepting import same
from vigilangue.connectors import feed_items
from vigilangue.core import Capture, SourceChanged, TooLarge

HERE = Path(__file__).parent
URL = "https://springs.example/fr/presse.xml"


def read(body: str) -> list[feed_items.Item]:
    return list(feed_items.read(Capture(url=URL, body=body.encode())))


def item(inside: str, of: str = "<rss><channel><item>{}</item></channel></rss>") -> str:
    return of.format(inside)


@pytest.mark.parametrize("name", ["rss", "rdf", "atom"])
def test_the_capture_reads_as_a_person_accepted(name: str, accept: bool) -> None:
    body = (HERE / f"{name}.xml").read_bytes()
    found = feed_items.read(Capture(url=URL, body=body))
    same(found, HERE / f"{name}.json", accept)


def test_the_day_is_that_of_the_zone_that_is_written() -> None:
    late = "Tue, 03 Nov 2026 23:30:00 -0500"
    assert feed_items.day_of(late) == date(2026, 11, 3)


@pytest.mark.parametrize("written", ["", "soon", "2026-13-01", "Tue, 32 Nov 2026"])
def test_what_is_no_day_is_none(written: str) -> None:
    assert feed_items.day_of(written) is None


def test_an_item_says_its_language_before_its_feed_does() -> None:
    body = (
        "<rss><channel><language>en</language><item><title>Un</title>"
        "<dc:language>fr</dc:language></item></channel></rss>"
    )
    assert [found.language for found in read(body)] == ["fr"]


def test_a_title_of_another_vocabulary_is_not_that_of_the_item() -> None:
    (found,) = read(item("<media:title>A</media:title><title>B</title>"))
    assert found.title == "B"


def test_a_feed_with_a_prefix_is_read_as_one_without() -> None:
    body = (
        "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'><atom:entry>"
        "<atom:title>A</atom:title><atom:link href='/a'/></atom:entry></atom:feed>"
    )
    (found,) = read(body)
    assert (found.title, found.url) == ("A", "https://springs.example/a")


def test_a_guid_that_is_no_address_is_not_followed() -> None:
    (found,) = read(item("<title>A</title><guid isPermaLink='false'>http://a</guid>"))
    assert found.url == ""


def test_what_stands_before_a_break_is_read() -> None:
    found: list[feed_items.Item] = []
    body = item("<title>A</title>").replace("</channel></rss>", "<item>&oops;").encode()
    with pytest.raises(SourceChanged, match="the XML breaks"):
        found.extend(feed_items.read(Capture(url=URL, body=body)))
    assert [each.title for each in found] == ["A"]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<urlset/>", "its root is <urlset>"),
        ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", "document type declaration"),
        ("", "the XML breaks"),
        ("{}", "the XML breaks"),
    ],
)
def test_what_is_no_feed_is_refused(body: str, why: str) -> None:
    with pytest.raises(SourceChanged, match=why):
        read(body)


def test_elements_in_one_another_without_end_are_refused() -> None:
    with pytest.raises(TooLarge, match="60 elements in one another"):
        read("<rss>" + "<a>" * 100)


def test_an_item_without_end_is_refused() -> None:
    with pytest.raises(TooLarge, match="<item> too large"):
        read(item("<a/>" * 30_000))
    with pytest.raises(TooLarge, match="<item> too large"):
        read(item("<title>" + "x" * 3_000_000 + "</title>"))
