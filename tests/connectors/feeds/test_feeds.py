"""The feeds of a page are those that its head offers."""

from vigilangue.connectors import feeds
from vigilangue.documents import read


def found(head: str) -> list[tuple[str, str, str | None]]:
    answer = feeds.read(read(f"<head>{head}".encode()), "https://a.example/fr/")
    return [(f.url, f.form, f.language) for f in answer]


def test_a_feed_has_its_address_its_form_and_its_language() -> None:
    head = (
        "<link rel=alternate type=application/rss+xml hreflang=fr-FR href=rss.xml>"
        "<link rel='Alternate feed' type='application/atom+xml; charset=utf-8' href=/a>"
    )
    assert found(head) == [
        ("https://a.example/fr/rss.xml", "rss", "fr"),
        ("https://a.example/a", "atom", None),
    ]


def test_the_same_feed_twice_is_one() -> None:
    assert len(found("<link rel=alternate type=application/rss+xml href=/a>" * 2)) == 1


def test_a_language_version_is_no_feed() -> None:
    assert found("<link rel=alternate hreflang=fr type=text/html href=/fr>") == []


def test_a_style_sheet_and_a_link_to_nowhere_are_no_feeds() -> None:
    head = (
        "<link rel=stylesheet type=application/rss+xml href=/a>"
        "<link rel=alternate type=application/rss+xml href=javascript:a>"
    )
    assert found(head) == []
