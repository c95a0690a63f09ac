"""Which page an address means, in whatever spelling and by whatever detour."""

import pytest

from vigilangue.app.auditing.finding import HOPS, NOWHERE, Finder
from vigilangue.documents import addresses


def knowing(*urls: str) -> Finder:
    finder = Finder()
    for page, url in enumerate(urls):
        finder.add(addresses.key(url), page)
    return finder


@pytest.mark.parametrize(
    ("there", "asked"),
    [
        ("https://a.example/fr/", "https://a.example/fr"),
        ("https://a.example/fr", "https://a.example/fr/"),
        ("https://a.example/fr/index.html", "https://a.example/fr/"),
        ("https://a.example/fr/index.html", "https://a.example/fr"),
        ("https://a.example/fr.html", "https://a.example/fr"),
        ("https://a.example/fr.html", "https://a.example/fr/"),
        ("https://a.example/fr", "https://a.example/fr.html"),
        ("https://a.example/fr/", "https://a.example/fr.html"),
        ("https://a.example/x", "http://www.A.example:80/x?utm_source=mail#part"),
        ("https://a.example/%C3%A9t%C3%A9", "https://a.example/été"),
        ("https://a.example/x?id=7", "https://a.example/x/?id=7"),
    ],
)
def test_a_page_is_found_under_its_other_spellings(there: str, asked: str) -> None:
    assert knowing("https://a.example/other", there).find(asked) == 1


@pytest.mark.parametrize(
    "asked",
    [
        "https://a.example/fr/news",
        "https://b.example/fr/",
        "https://fr.a.example/",
        "https://a.example/FR/",
        "https://a.example/fr/?page=2",
        "https://a.example/",
        "",
        "https://[broken/fr/",
    ],
)
def test_another_address_is_not_taken_for_it(asked: str) -> None:
    assert knowing("https://a.example/fr/").find(asked) == NOWHERE


def test_two_pages_that_differ_by_query_stay_apart() -> None:
    finder = knowing("https://a.example/?lang=fr", "https://a.example/?lang=en")
    assert finder.find("https://a.example/?lang=en") == 1
    assert finder.find("https://a.example/?lang=fr") == 0


def test_an_address_is_added_once() -> None:
    finder = Finder()
    assert finder.add("a.example/", 0)
    assert not finder.add("a.example/", 1)
    assert finder.find("https://a.example") == 0


def test_a_detour_is_followed_to_its_end_and_no_further() -> None:
    finder = knowing("https://a.example/end")
    for hop in range(HOPS + 2):
        onward = f"https://a.example/{hop - 1}" if hop else "https://a.example/end"
        finder.moved(f"a.example/{hop}", onward)
    assert finder.find(f"https://a.example/{HOPS - 2}") == 0
    assert finder.find(f"https://a.example/{HOPS - 1}") == NOWHERE


def test_a_page_stands_before_a_detour_from_its_address() -> None:
    finder = knowing("https://a.example/fr/", "https://a.example/en/")
    finder.moved("a.example/fr/", "https://a.example/en/")
    assert finder.find("https://a.example/fr/") == 0


def test_a_ring_of_detours_leads_nowhere() -> None:
    finder = knowing("https://a.example/fr/")
    finder.moved("a.example/x", "https://a.example/y")
    finder.moved("a.example/y", "https://a.example/x")
    assert finder.find("https://a.example/x") == NOWHERE


@pytest.mark.parametrize(
    ("host", "url", "kin"),
    [
        ("www.a.example", "https://fr.a.example/", True),
        ("a.example", "https://fr.a.example/", True),
        ("fr.a.example", "https://a.example:8080/", True),
        ("a.example", "https://b.example/", False),
        ("dept.gov.uk", "https://cy.dept.gov.uk/", True),
        ("dept.gov.uk", "https://other.gov.uk/", False),
        ("one.admin.ch", "https://two.admin.ch/", True),
        ("one.com.br", "https://two.com.br/", False),
        ("localhost:8000", "http://localhost:8000/x", True),
        ("127.0.0.1:8000", "http://127.0.0.2:8000/", False),
    ],
)
def test_hosts_of_one_owner_are_kin(host: str, url: str, kin: bool) -> None:
    assert knowing(f"https://{host}/x").kin(url) is kin


def test_only_the_hosts_that_were_looked_at_are_ours() -> None:
    finder = knowing("https://www.a.example/x")
    assert finder.ours("http://a.example/y")
    assert not finder.ours("https://fr.a.example/y")
