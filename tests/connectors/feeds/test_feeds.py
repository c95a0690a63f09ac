"""The feeds of a page are those that its head offers; what a feed holds is read."""

import pytest

from vigilangue.connectors import feeds
from vigilangue.core import Capture, SourceChanged
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


@pytest.mark.parametrize(
    ("title", "named"),
    [("News (English)", "en"), ("Français", "fr"), ("News", None), ("", None)],
)
def test_a_title_may_name_the_language_of_a_feed(title: str, named: str | None) -> None:
    head = f'<link rel=alternate type=application/rss+xml href=/a title="{title}">'
    (feed,) = feeds.read(read(f"<head>{head}".encode()), "https://a.example/")
    assert feed.named == named


def contents(body: str) -> feeds.Contents:
    return feeds.contents(Capture(url="https://a.example/rss", body=body.encode()))


RSS = "<rss version='2.0'><channel>{}<item><title>One</title></item></channel></rss>"
ESCAPED = "&lt;p&gt;A &amp;amp; B&lt;/p&gt;"
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><title>Un</title></feed>"
)


@pytest.mark.parametrize(
    ("body", "declared", "text"),
    [
        (RSS.format("<language>fr-CH</language>"), "fr-CH", "One"),
        (RSS.format("<dc:language>es</dc:language>"), "es", "One"),
        (RSS.format("<language>French</language>"), None, "One"),
        (RSS.format(""), None, "One"),
        (ATOM, "fr", "Un"),
        ("\n" + RSS.format(""), None, "One"),
        (RSS.format(f"<description>{ESCAPED}</description>"), None, "A & B\nOne"),
    ],
)
def test_a_feed_says_its_language_and_its_words(
    body: str, declared: str | None, text: str
) -> None:
    assert contents(body) == feeds.Contents(declared, text)


def test_of_a_feed_that_breaks_off_what_stands_before_is_read() -> None:
    whole = RSS.format("<language>fr</language>")
    assert contents(whole[: whole.index("</item>") + 3]).declared == "fr"


@pytest.mark.parametrize(
    "body",
    [
        "<urlset><url><loc>https://a.example/</loc></url></urlset>",
        "<html><body>rss</body></html>",
        "",
        "rss",
        "\x00\x01",
        '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>',
    ],
)
def test_what_is_no_feed_is_refused(body: str) -> None:
    with pytest.raises(SourceChanged, match=r"a\.example/rss"):
        contents(body)


def test_the_words_of_a_long_feed_are_bounded() -> None:
    item = f"<item><description>{'word ' * 300}</description></item>"
    assert (
        len(contents(f"<rss><channel>{item * 400}</channel></rss>").text) <= feeds.SAID
    )
