"""What the pages of a site have in common: furniture, front pages, languages."""

from collections.abc import Iterable

import pytest

from vigilangue.app.auditing.look import Look, look
from vigilangue.app.auditing.site import Gathering
from vigilangue.core import Capture
from vigilangue.language.content import fingerprint

from .site import HOST, page
from .texts import paragraphs

MENU = "Rivers, springs and wells of the whole country"
NOTICE = "Subscribe to our letter of news from the river"


def seen(language: str, work: int, blocks: Iterable[str] = (), **given: object) -> Look:
    """The first look at a page of a work, with more blocks in its main content."""
    text = [*paragraphs(language, work), *blocks]
    html = page(language, work, blocks=text, **given)  # type: ignore[arg-type]
    url = f"https://{HOST}/{language}/news-{work}.html"
    return look(Capture(url=url, body=html.encode()))


def gathered(looks: Iterable[Look]) -> Gathering:
    counts = Gathering()
    for one in looks:
        counts.add(one)
    return counts


def furniture(looks: Iterable[Look]) -> frozenset[int]:
    return gathered(looks).site(()).furniture


def test_what_stands_on_most_pages_is_furniture() -> None:
    found = furniture(seen("en", n, [MENU]) for n in range(10))
    assert found == {fingerprint(MENU)}


@pytest.mark.parametrize(("pages", "of", "is_it"), [(6, 20, True), (5, 20, False)])
def test_from_a_third_of_the_pages_on(pages: int, of: int, is_it: bool) -> None:
    found = furniture(seen("en", n, [NOTICE] if n < pages else []) for n in range(of))
    assert (fingerprint(NOTICE) in found) is is_it


def test_of_very_few_pages_nothing_is_furniture() -> None:
    assert furniture(seen("en", n, [MENU]) for n in range(2)) == frozenset()


def test_a_menu_of_the_few_pages_in_one_language_is_furniture_too() -> None:
    """Each language has its own menu, however many pages are in others."""
    looks = [seen("en", n) for n in range(60)] + [
        seen("fr", n, ["Rivières, sources et puits du pays"]) for n in range(5)
    ]
    assert fingerprint("Rivières, sources et puits du pays") in furniture(looks)


def test_a_text_published_untranslated_in_many_places_is_no_furniture() -> None:
    copies = [
        look(Capture(url=f"https://{HOST}/{tag}/x", body=page("en", 50).encode()))
        for tag in ("en", "fr", "es", "ru", "ar", "zh", "de", "it")
    ]
    looks = [seen("en", n, [MENU]) for n in range(20)] + copies
    assert not {fingerprint(text) for text in paragraphs("en", 50)} & furniture(looks)


def homes(looks: Iterable[Look]) -> set[str]:
    """The front pages, whether or not their addresses end in a slash."""
    return {home.rstrip("/") for home in gathered(looks).site(()).homes}


def test_the_front_page_is_where_most_pages_lead_highest_up() -> None:
    ways = ["/en/contact/form/", "/en/", "/en/press/"]
    assert homes(seen("en", n, links=ways) for n in range(8)) == {f"{HOST}/en"}


def test_each_language_has_its_front_page() -> None:
    looks = [
        seen(tag, n, links=[f"/{tag}/", f"/{tag}/press/"])
        for tag in ("en", "fr")
        for n in range(8)
    ]
    assert homes(looks) == {f"{HOST}/en", f"{HOST}/fr"}


def test_where_few_pages_lead_is_no_front_page() -> None:
    looks = [seen("en", n, links=["/en/"] if n < 3 else []) for n in range(8)]
    assert homes(looks) == set()


def test_where_the_switchers_of_all_other_languages_lead_is_a_front_page() -> None:
    entries = {tag: f"/{tag}/" for tag in ("en", "fr", "es")}
    looks = [
        seen(tag, n, switcher={t: to for t, to in entries.items() if t != tag})
        for tag in entries
        for n in range(4)
    ]
    assert homes(looks) == {f"{HOST}/{tag}" for tag in entries}


def test_where_the_switcher_of_one_work_leads_is_none() -> None:
    """A site of one work in many languages: its pages are not front pages."""
    entries = {tag: f"/{tag}/news-1.html" for tag in ("en", "fr", "es", "ru", "ar")}
    looks = [seen(tag, 1, switcher=entries) for tag in entries]
    assert homes(looks) == set()


def test_a_language_of_a_fair_share_of_the_pages_is_the_site_s() -> None:
    looks = [seen("en", n) for n in range(60)] + [seen("fr", n) for n in range(3)]
    looks += [seen("ru", n) for n in range(2)]
    assert gathered(looks).languages() == ("en", "fr")


def test_what_is_known_from_elsewhere_comes_first() -> None:
    site = gathered(seen("en", n) for n in range(5)).site(["fr-CA", "zh-Hant"])
    assert site.languages == ("fr", "zh-Hant", "en")


def test_a_site_without_pages_has_nothing_in_common() -> None:
    site = Gathering().site(())
    assert (site.furniture, site.homes, site.languages) == (frozenset(),) * 2 + ((),)
