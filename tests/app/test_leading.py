"""Into which languages the links of a page lead, and its feeds."""

from pathlib import Path

import pytest

from tests.app.site import (
    HOST,
    Answered,
    Pages,
    Told,
    audited,
    mirror,
    page,
    path,
    served,
    site,
    warc,
)
from tests.app.texts import paragraphs
from vigilangue.core import Outcome

LANGUAGES = ("en", "fr", "es")
LINK, FEED = "unmarked-foreign-link", "feed-in-other-language"
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>River Office</title>'
    "{said}<item><title>{one}</title><description>&lt;p&gt;{two}&lt;/p&gt;"
    "</description></item></channel></rss>"
)


def with_text(pages: Pages, name: str, html: str) -> Pages:
    """Put a paragraph into the text of one page."""
    return pages | {name: pages[name].replace("</main>", f"<p>{html}</p></main>")}


def linked_to(name: str, words: str, more: str = "") -> str:
    return f'Pour en savoir plus : <a href="/{name}"{more}>{words}</a>.'


def offering(pages: Pages, href: str, more: str = "") -> Pages:
    """Let every French page offer a feed."""
    link = f'<link rel="alternate" type="application/rss+xml" href="{href}"{more}>'
    return {
        name: html.replace("<title>", link + "<title>") if name[:2] == "fr" else html
        for name, html in pages.items()
    }


def outcomes(told: Told, check: str, language: str) -> set[Outcome]:
    return {
        v.outcome for v in told.verdicts if v.check == check and v.language == language
    }


def test_a_french_link_to_an_english_page_is_found(tmp_path: Path) -> None:
    link = linked_to(path("en", 7), "le rapport annuel sur les sources")
    pages = with_text(site(LANGUAGES), path("fr", 2), link)
    (found,) = audited(mirror(tmp_path, pages), complete=True).failed(LINK)
    assert found.url == f"https://{HOST}/{path('fr', 2)}"
    assert found.evidence.quote == "le rapport annuel sur les sources"
    assert "past a version in fr" in found.because
    assert f"https://{HOST}/{path('en', 7)}" in found.because


def test_where_there_is_no_french_version_none_is_named(tmp_path: Path) -> None:
    link = linked_to(path("en", 7), "le rapport annuel sur les sources")
    pages = with_text(site(LANGUAGES), path("fr", 2), link)
    del pages[path("fr", 7)]
    (found,) = audited(mirror(tmp_path, pages), complete=True).failed(LINK)
    assert "past a version" not in found.because


@pytest.mark.parametrize(
    "link",
    [
        linked_to(path("en", 7), "le rapport annuel sur les sources (en anglais)"),
        linked_to(path("en", 7), "le rapport annuel sur les sources") + " [EN]",
        "Documents en anglais : "
        + linked_to(path("en", 7), "le rapport annuel sur les sources"),
        linked_to(path("en", 7), "le rapport annuel sur les sources", ' hreflang="en"'),
        linked_to(path("en", 7), "the annual report on springs and wells"),
        linked_to(path("fr", 7), "le rapport annuel sur les sources"),
        linked_to("es/news-99.html", "le rapport annuel sur les sources"),
    ],
    ids=["words", "beside", "before", "hreflang", "english", "french", "nowhere"],
)
def test_a_link_that_says_so_or_stays_is_in_order(tmp_path: Path, link: str) -> None:
    pages = with_text(site(LANGUAGES), path("fr", 2), link)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed(LINK)
    assert Outcome.CANT_TELL not in outcomes(told, LINK, "fr")


def test_a_page_that_was_not_seen_leaves_a_link_to_it_in_doubt(tmp_path: Path) -> None:
    pages = site(LANGUAGES)
    for n in (2, 3):
        link = linked_to(path("en", 5 + n), "le rapport annuel sur les sources")
        pages = with_text(pages, path("fr", n), link)
    pages[path("en", 7)] = "<html><head></head><body><p></p></body></html>"
    del pages[path("en", 8)]
    told = audited(mirror(tmp_path, pages))
    assert not told.failed(LINK)
    doubted = {
        str(v.url).removeprefix(f"https://{HOST}/")
        for v in told.verdicts
        if v.check == LINK and v.outcome is Outcome.CANT_TELL
    }
    assert doubted >= {path("fr", 2), path("fr", 3)}
    assert path("fr", 1) not in doubted


@pytest.mark.parametrize("word", ["Hydros", "Téléchargez"])
def test_one_word_is_never_held_against_a_link(tmp_path: Path, word: str) -> None:
    link = linked_to(path("en", 7), word)
    pages = with_text(site(LANGUAGES), path("fr", 2), link)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed(LINK)
    assert Outcome.CANT_TELL in outcomes(told, LINK, "fr")


def test_what_a_browser_chooses_is_not_held_against_a_link(tmp_path: Path) -> None:
    pages = with_text(
        site(LANGUAGES), path("fr", 2), linked_to("news-7.html", "le rapport annuel")
    )
    pages["news-7.html"] = pages.pop(path("en", 7))
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed(LINK)


def test_a_list_of_links_to_english_pages_is_a_skeleton(tmp_path: Path) -> None:
    pages = site(LANGUAGES)
    for tag in ("en", "fr"):
        links = [
            f'<a href="/{path("en", n)}">{paragraphs(tag, n, 1)[0][:70]}</a>'
            for n in (5, 6, 7, 8)
        ]
        pages[path(tag, 3)] = page(tag, 3, blocks=links)
    told = audited(mirror(tmp_path, pages), complete=True)
    (found,) = told.failed("skeleton-page")
    assert (found.url, found.language) == (f"https://{HOST}/{path('fr', 3)}", "fr")


@pytest.mark.parametrize(
    ("href", "more"),
    [
        ("/en/news.rss", ""),
        ("/rss", ' hreflang="en"'),
        ("/rss", ' title="News (English)"'),
    ],
    ids=["address", "hreflang", "title"],
)
def test_an_english_feed_on_french_pages_is_found(
    tmp_path: Path, href: str, more: str
) -> None:
    pages = offering(site(LANGUAGES), href, more)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert outcomes(told, FEED, "fr") == {Outcome.FAILED}
    assert outcomes(told, FEED, "en") == {Outcome.INAPPLICABLE}


@pytest.mark.parametrize(
    ("href", "more", "outcome"),
    [
        ("/fr/news.rss", "", Outcome.CANT_TELL),
        ("/rss", ' hreflang="fr-CA"', Outcome.CANT_TELL),
        ("/rss", ' title="News"', Outcome.CANT_TELL),
        ("/rss", ' hreflang="x-default"', Outcome.CANT_TELL),
        ("/en/news.rss", ' hreflang="fr"', Outcome.CANT_TELL),
    ],
)
def test_a_feed_that_may_be_french_is_not_told(
    tmp_path: Path, href: str, more: str, outcome: Outcome
) -> None:
    pages = offering(site(LANGUAGES), href, more)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert outcomes(told, FEED, "fr") == {outcome}


@pytest.mark.parametrize(
    ("tag", "said", "outcome"),
    [
        ("en", "", Outcome.FAILED),
        ("en", "<language>fr</language>", Outcome.FAILED),
        ("fr", "<language>en-us</language>", Outcome.PASSED),
    ],
)
def test_what_the_entries_are_written_in_decides(
    tmp_path: Path, tag: str, said: str, outcome: Outcome
) -> None:
    one, two = paragraphs(tag, 1, 2)
    feed = Answered(
        f"https://{HOST}/rss",
        RSS.format(said=said, one=one, two=two),
        headers={"Content-Type": "application/rss+xml"},
    )
    pages = offering(site(LANGUAGES), "/rss")
    told = audited(warc(tmp_path / "a.warc.gz", [*served(pages), feed]))
    assert outcomes(told, FEED, "fr") == {outcome}
    assert told.summary.pages == len(pages)


def test_a_feed_in_a_mirror_is_no_page(tmp_path: Path) -> None:
    one, two = paragraphs("en", 1, 2)
    feed = RSS.format(said="", one=one, two=two).removeprefix('<?xml version="1.0"?>')
    pages = offering(site(LANGUAGES), "/news.rss") | {"news.rss": feed}
    told = audited(mirror(tmp_path, pages), complete=True)
    assert told.summary.pages == len(pages) - 1
    assert outcomes(told, FEED, "fr") == {Outcome.FAILED}
