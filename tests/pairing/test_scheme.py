"""Where sites name the language in their addresses, and where they only seem to."""

from itertools import chain

import pytest

from tests.pairing.sites import WORKS, site
from vigilangue.pairing import Scheme, learn

SCHEMES = {
    "first folder": {"en": "body.example/en/*", "fr": "body.example/fr/*"},
    "later folder": {"en": "body.example/main/en/*", "fr": "body.example/main/fr/*"},
    "last folder": {"en": "body.example/*/en", "fr": "body.example/*/fr"},
    "underscore": {"en": "body.example/*_en.html", "fr": "body.example/*_fr.html"},
    "hyphen": {"en": "body.example/*-en.html", "fr": "body.example/*-fr.html"},
    "dot": {"en": "body.example/*.en.html", "fr": "body.example/*.fr.html"},
    "no extension": {"en": "body.example/*_en", "fr": "body.example/*_fr"},
    "after extension": {"en": "body.example/*.html.en", "fr": "body.example/*.html.fr"},
    "before the name": {"en": "body.example/en-*.html", "fr": "body.example/fr-*.html"},
    "subdomain": {"en": "en.body.example/*", "fr": "fr.body.example/*"},
    "part of a subdomain": {
        "en": "www-en.body.example/*",
        "fr": "www-fr.body.example/*",
    },
    "whole hosts": {"en": "body.example/*", "fr": "corps.example/*"},
    "hosts by country": {"en": "body.co.uk/*", "fr": "body.fr/*", "de": "body.de/*"},
    "query": {"en": "body.example/*?lang=en", "fr": "body.example/*?lang=fr"},
    "query among others": {
        "en": "body.example/page?id=*&lang=en&print=1",
        "fr": "body.example/page?id=*&lang=fr&print=1",
    },
    "query in three letters": {
        "en": "body.example/*?setlang=eng",
        "fr": "body.example/*?setlang=fre",
    },
    "names in English": {"en": "body.example/english/*", "fr": "body.example/french/*"},
    "names in French": {"en": "body.example/anglais/*", "ar": "body.example/arabe/*"},
    "own names": {"en": "body.example/english/*", "es": "body.example/español/*"},
    "three letters": {"en": "body.example/eng/*", "fr": "body.example/fra/*"},
    "single letters at the end": {
        "en": "body.example/*_e.html",
        "fr": "body.example/*_f.html",
    },
    "single letter folders": {"en": "body.example/e/*", "fr": "body.example/f/*"},
    "country and language": {
        "en": "body.example/ca/en/*",
        "fr": "body.example/ca/fr/*",
    },
    "language and region": {
        "en": "body.example/en-us/*",
        "pt-BR": "body.example/pt-br/*",
    },
    "scripts": {
        "zh-Hans": "body.example/zh-hans/*",
        "zh-Hant": "body.example/zh-hant/*",
    },
    "capitals": {"en": "body.example/EN/*", "fr": "body.example/FR/*"},
    "six languages": {
        tag: f"body.example/{tag}/*" for tag in ("en", "fr", "es", "ar", "ru", "zh")
    },
    "said twice": {
        "en": "body.example/en/*_en.html",
        "fr": "body.example/fr/*_fr.html",
    },
    "codes of its own": {
        "en": "body.example/en/*",
        "de": "body.example/ge/*",
        "es": "body.example/sp/*",
    },
    "countries for languages": {"cs": "body.example/cz/*", "ja": "body.example/jp/*"},
}


BY_TEXTS = {
    "codes of its own",
    "whole hosts",
    "hosts by country",
    "single letters at the end",
    "single letter folders",
}


def works(scheme: Scheme, patterns: dict[str, str]) -> set[frozenset[str | None]]:
    """Return for each work the languages that its addresses are read to name."""
    found: dict[str, set[str | None]] = {}
    for address, _ in site(patterns):
        mark = scheme.read(address)
        bare = mark.bare if mark else address
        found.setdefault(bare, set()).add(mark.language if mark else None)
    return {frozenset(tags) for tags in found.values()}


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_is_learned_from_the_pages(name: str) -> None:
    patterns = SCHEMES[name]
    scheme = learn(site(patterns))
    assert works(scheme, patterns) == {frozenset(patterns)}


@pytest.mark.parametrize("name", SCHEMES)
def test_versions_of_different_works_have_nothing_in_common(name: str) -> None:
    scheme = learn(site(SCHEMES[name]))
    marks = [scheme.read(address) for address, _ in site(SCHEMES[name])]
    assert len({mark.bare for mark in marks if mark}) == len(WORKS)


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_holds_where_translations_are_not_yet_written(name: str) -> None:
    """All pages under /fr/ are still in English: the address promises French."""
    patterns = SCHEMES[name]
    first, *others = patterns
    read = [
        (address, first if language in others[:1] and work else language)
        for work, (address, language) in enumerate(site(patterns))
    ]
    if name in BY_TEXTS:
        pytest.skip("what means a language only by its texts cannot hold without them")
    assert works(learn(read), patterns) == {frozenset(patterns)}


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_holds_where_half_of_the_texts_cannot_be_read(name: str) -> None:
    patterns = SCHEMES[name]
    read = [(a, None if i % 4 < 2 else t) for i, (a, t) in enumerate(site(patterns))]
    assert works(learn(read), patterns) == {frozenset(patterns)}


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_holds_where_most_works_have_one_language(name: str) -> None:
    patterns = SCHEMES[name]
    first = next(iter(patterns))
    more = (f"notice-{number}" for number in range(50))
    alone = site({first: patterns[first]}, more)
    assert works(learn(chain(site(patterns), alone)), patterns) == {frozenset(patterns)}


def test_the_default_language_may_stand_without_a_mark() -> None:
    patterns = {"en": "body.example/*", "fr": "body.example/fr/*"}
    scheme = learn(site(patterns))
    marks = {address: scheme.read(address) for address, _ in site(patterns)}
    assert marks["body.example/about"] is None
    french = marks["body.example/fr/about"]
    assert french is not None
    assert (french.language, french.bare) == ("fr", "body.example/about")


@pytest.mark.parametrize(
    "slugs",
    [
        ["do-it", "just-do-it", "make-it", "fix-it", "find-it"],
        ["say-no", "when-to-say-no", "yes-or-no"],
        ["what-to-do-in", "log-in", "check-in", "sign-in.html"],
        ["in-brief", "in-depth", "in-focus", "in-memoriam"],
        ["it-strategy", "it-services", "is-it-safe", "as-it-is"],
        ["de-minimis", "la-paz", "el-salvador", "no-smoking"],
        ["about/it/", "news/it/", "jobs/it/"],
        ["topics/sw/", "topics/id/", "topics/am/", "topics/pm/"],
        ["vitamin-a", "plan_b.html", "annex_e.html", "annex_f.html", "annex-c"],
        ["countries/fr", "countries/de", "countries/ru", "countries/es"],
        ["grammar/french", "grammar/arabic", "grammar/chinese"],
        ["e/one", "e/two", "e/three", "f/four"],
        ["search?in=all", "list?is=new", "map?country=fr", "map?country=de"],
    ],
    ids=lambda slugs: slugs[0],
)
def test_words_that_look_like_codes_make_no_scheme(slugs: list[str]) -> None:
    pages = [(f"body.example/{slug}", "en") for slug in [*slugs, *WORKS]]
    scheme = learn(pages)
    assert [a for a, _ in pages if scheme.read(a)] == []


def test_words_that_look_like_codes_do_not_spoil_the_scheme_of_the_site() -> None:
    patterns = {"en": "body.example/en/*", "fr": "body.example/fr/*"}
    odd = ["news/it/", "do-it", "say-no", "what-to-do-in", "topics/sw/"]
    scheme = learn(site(patterns, [*WORKS, *odd]))
    for address, language in site(patterns, odd):
        mark = scheme.read(address)
        assert mark is not None
        assert (mark.language, mark.place) == (language, "segment 0")


def test_a_site_in_one_language_has_no_scheme() -> None:
    scheme = learn((f"body.example/{work}", "en") for work in WORKS)
    assert not scheme.places


def test_codes_that_stand_for_countries_are_no_languages() -> None:
    """The same statistics for each country, all in English."""
    countries = {
        code: f"body.example/data/{code}/*" for code in ("fr", "de", "ru", "ar")
    }
    pages = [(address, "en") for address, _ in site(countries)]
    scheme = learn([*pages, *site({"en": "body.example/*"})])
    assert [a for a, _ in pages if scheme.read(a)] == []


def test_hosts_with_different_pages_are_different_sites() -> None:
    pages = [
        *site({"en": "body.example/*"}, WORKS[:5]),
        *site({"fr": "autre.example/*"}, WORKS[5:]),
    ]
    scheme = learn(pages)
    assert [a for a, _ in pages if scheme.read(a)] == []


def test_words_that_look_like_codes_on_pages_that_cannot_be_read_name_nothing() -> None:
    odd = ["do-it", "say-no", "what-to-do-in", "news/it", "la-paz", "in-brief"]
    scheme = learn((f"body.example/{work}", None) for work in [*WORKS, *odd])
    assert not scheme.places


def test_a_few_pages_in_the_language_of_the_country_they_are_about_are_no_scheme() -> (
    None
):
    codes = ["fr", "de", "ru", "es", "it", "nl", "pl", "pt"]
    pages = [(f"body.example/countries/{code}", "en") for code in codes]
    pages[:2] = [
        ("body.example/countries/fr", "fr"),
        ("body.example/countries/de", "de"),
    ]
    scheme = learn([*pages, *site({"en": "body.example/*"})])
    assert [a for a, _ in pages if scheme.read(a)] == []


def test_pages_that_declare_what_their_address_names_may_be_untranslated() -> None:
    pages = [(f"body.example/fr/page-{n}", "fr") for n in range(9)]
    pages += [(f"body.example/de/seite-{n}", "de") for n in range(9)]
    pages += [(f"body.example/vi/trang-{n}", "en") for n in range(9)]
    declared = ["fr"] * 9 + ["de"] * 9 + ["vi"] * 9
    read = learn(pages, declared).read("body.example/vi/trang-1")
    assert read
    assert read.language == "vi"
    alone = learn(pages).read("body.example/vi/trang-1")
    assert alone is None or alone.language != "vi"
