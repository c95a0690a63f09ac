"""Which pages an audit takes for one work, by declared links and addresses."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.app.site import (
    HOST,
    Answered,
    Pages,
    audited,
    linked,
    mirror,
    page,
    path,
    served,
    site,
    warc,
)
from vigilangue.core import Target

LANGUAGES = ("en", "fr", "es")
# Addresses that say nothing about language nor about who belongs to whom.
NAMES = {
    (tag, n): f"{'abcdefgh'[at]}{(n * 37 + at * 11) % 101}x{n * 7 % 13}.html"
    for n in range(1, 9)
    for at, tag in enumerate(LANGUAGES)
}


def opaque() -> Pages:
    """A site whose addresses show nothing; each page links to its work by hreflang."""
    return {
        NAMES[tag, n]: page(
            tag, n, alternates={t: f"/{NAMES[t, n]}" for t in LANGUAGES}
        )
        for n in range(1, 9)
        for tag in LANGUAGES
    }


def whole() -> set[frozenset[str]]:
    return {
        frozenset(f"https://{HOST}/{NAMES[tag, n]}" for tag in LANGUAGES)
        for n in range(1, 9)
    }


def test_declared_links_make_one_work_whatever_the_addresses(tmp_path: Path) -> None:
    assert audited(mirror(tmp_path, opaque())).shared() == whole()


def test_links_in_http_headers_make_one_work(tmp_path: Path) -> None:
    pages = [
        Answered(
            f"https://{HOST}/{NAMES[tag, n]}",
            page(tag, n),
            headers={
                "Link": ", ".join(
                    f'</{NAMES[t, n]}>; rel="alternate"; hreflang="{t}"'
                    for t in LANGUAGES
                )
            },
        )
        for n in range(1, 9)
        for tag in LANGUAGES
    ]
    told = audited(warc(tmp_path / "site.warc", pages))
    assert told.shared() == whole()
    assert not told.failed("alternate-without-return")
    assert {w.paired_by for w in told.works} == {("hreflang",)}


def test_links_in_repeated_http_headers_make_one_work(tmp_path: Path) -> None:
    """Our crawl joins repeated headers by commas, as the standard allows."""
    link = ("</b.html>; rel=alternate; hreflang=fr", "</c>; rel=next")
    pages = [
        Answered(
            f"https://{HOST}/a.html", page("en", 1), headers={"Link": ",".join(link)}
        ),
        Answered(f"https://{HOST}/b.html", page("fr", 1)),
    ]
    told = audited(warc(tmp_path / "site.warc", pages))
    assert told.work("a.html").languages == {"en", "fr"}


def sitemap(entries: Mapping[str, Mapping[str, str]]) -> str:
    urls = "".join(
        f"<url><loc>{loc}</loc>"
        + "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href="{href}"/>'
            for tag, href in versions.items()
        )
        + "</url>"
        for loc, versions in entries.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:xhtml="http://www.w3.org/1999/xhtml">{urls}</urlset>'
    )


@pytest.mark.parametrize("first", [True, False], ids=["map first", "map last"])
def test_a_sitemap_makes_one_work(tmp_path: Path, first: bool) -> None:
    pages = {NAMES[tag, n]: page(tag, n) for n in range(1, 9) for tag in LANGUAGES}
    entries = {
        f"https://{HOST}/{NAMES[tag, n]}": {
            t: f"https://{HOST}/{NAMES[t, n]}" for t in LANGUAGES
        }
        for n in range(1, 9)
        for tag in LANGUAGES
    }
    name = "a-sitemap.xml" if first else "z-sitemap.xml"
    told = audited(mirror(tmp_path, pages | {name: sitemap(entries)}))
    assert told.shared() == whole()
    assert {w.paired_by for w in told.works} == {("sitemap",)}


def test_a_broken_sitemap_disturbs_nothing(tmp_path: Path) -> None:
    broken = sitemap({f"https://{HOST}/x": {}})[:-30]
    told = audited(mirror(tmp_path, opaque() | {"sitemap.xml": broken}))
    assert told.shared() == whole()


def test_a_feed_is_no_page(tmp_path: Path) -> None:
    feed = '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'
    assert audited(mirror(tmp_path, opaque() | {"feed.xml": feed})).summary.pages == 24


def test_the_default_page_is_no_version(tmp_path: Path) -> None:
    pages = {
        path(tag, n): page(
            tag, n, alternates=linked(LANGUAGES, n) | {"x-default": "/choose.html"}
        )
        for n in range(1, 9)
        for tag in LANGUAGES
    } | {"choose.html": page("en", 50)}
    told = audited(mirror(tmp_path, pages), complete=True)
    assert len(told.work("choose.html").expressions) == 1
    assert {a.label for a in told.page(path("fr", 3)).alternates} == set(LANGUAGES)
    assert "x-default" not in told.summary.languages
    assert not told.failed("alternate-without-return")


def test_a_default_page_that_is_not_there_is_not_called_broken(tmp_path: Path) -> None:
    pages = {
        path(tag, n): page(
            tag, n, alternates=linked(LANGUAGES, n) | {"x-default": "/none.html"}
        )
        for n in range(1, 9)
        for tag in LANGUAGES
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed("broken-alternate")


def test_a_page_that_links_to_itself_is_no_pair_and_no_fault(tmp_path: Path) -> None:
    pages = {
        path("en", n): page("en", n, alternates={"en": f"/{path('en', n)}"})
        for n in range(1, 9)
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    assert told.link(path("en", 2), "en").target is Target.VERSION
    assert told.link(path("en", 2), "en").returns
    assert told.summary.works == 8
    assert not told.failed("alternate-without-return")


def test_no_work_ever_has_two_versions_in_one_language(tmp_path: Path) -> None:
    """Every page claims every other as its version, in every language."""
    everything = {
        f"{tag}": f"/{path(tag, n)}" for n in range(1, 9) for tag in LANGUAGES
    }
    pages = {
        path(tag, n): page(
            tag,
            n,
            alternates=everything,
            switcher={t: f"/{path(t, (n * 3) % 8 + 1)}" for t in LANGUAGES},
        )
        for n in range(1, 9)
        for tag in LANGUAGES
    }
    for work in audited(mirror(tmp_path, pages), complete=True).works:
        versions = [e.version for e in work.expressions if e.version]
        assert len(versions) == len(set(versions))


def test_a_page_whose_work_is_claimed_by_all_joins_none(tmp_path: Path) -> None:
    """Every French page calls the English front page its version."""
    pages = site(("en", "fr")) | {
        f"fr/only-{n}.html": page("fr", n + 20, alternates={"en": "/en/start.html"})
        for n in range(6)
    }
    told = audited(mirror(tmp_path, pages | {"en/start.html": page("en", 40)}))
    assert len(told.work("en/start.html").expressions) == 1


def test_a_link_in_one_direction_is_without_return(tmp_path: Path) -> None:
    pages = opaque()
    pages[NAMES["es", 3]] = page("es", 3)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert {v.url for v in told.failed("alternate-without-return")} == {
        f"https://{HOST}/{NAMES[tag, 3]}" for tag in ("en", "fr")
    }


def test_swapped_labels_are_told_of_the_page_that_has_them(tmp_path: Path) -> None:
    pages = {
        path(tag, n): page(tag, n, alternates=linked(LANGUAGES, n))
        for n in range(1, 9)
        for tag in LANGUAGES
    }
    swapped = linked(LANGUAGES, 4)
    swapped["fr"], swapped["es"] = swapped["es"], swapped["fr"]
    pages[path("en", 4)] = page("en", 4, alternates=swapped)
    told = audited(mirror(tmp_path, pages), complete=True)
    assert {v.url for v in told.failed("swapped-labels")} == {
        f"https://{HOST}/{path('en', 4)}"
    }


def test_two_names_of_chinese_are_one_version(tmp_path: Path) -> None:
    pages = {
        NAMES[tag, n]: page(
            {"es": "zh"}.get(tag, tag),
            n,
            alternates={
                "en": f"/{NAMES['en', n]}",
                "fr": f"/{NAMES['fr', n]}",
                ("zh" if n % 2 else "zh-Hans"): f"/{NAMES['es', n]}",
            },
        )
        for n in range(1, 9)
        for tag in LANGUAGES
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    assert told.summary.works == 8
    assert len(told.summary.languages) == 3
    assert not told.failed("missing-language")
    assert not told.failed("declared-language-mismatch")


def test_addresses_in_other_spellings_mean_the_same_page(tmp_path: Path) -> None:
    pages = {
        f"{tag}/é t{n}.html": page(
            tag,
            n,
            alternates={
                t: f"HTTP://WWW.{HOST.upper()}:80/{t}/%C3%A9%20t{n}.html?utm_source=x#top"
                for t in LANGUAGES
            },
        )
        for n in range(1, 5)
        for tag in LANGUAGES
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed("broken-alternate")
    assert not told.failed("alternate-without-return")


def test_served_pages_are_paired_as_files_are(tmp_path: Path) -> None:
    told = audited(warc(tmp_path / "site.warc.gz", served(opaque())))
    assert told.shared() == whole()
