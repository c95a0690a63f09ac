"""What recurs around the texts of a site is told from a text that recurs."""

import pytest

from vigilangue.app.auditing.furniture import Furniture, bare
from vigilangue.app.auditing.look import Look

MENU, TEXT = 7, 100  # fingerprints: of a block of all pages, of each text its own


def look(language: str, work: int, *marks: int, text: int | None = None) -> Look:
    return Look(
        url="",
        address=f"rivers.example/{language}/news-{work}",
        digest="",
        draft=language,
        root=None,
        marks=marks,
        shape=(work if text is None else text, 1),
        titled=(),
        ways=(),
        alternates=(),
        switcher=(),
        packed=b"",
    )


def marks(*looks: Look) -> frozenset[int]:
    furniture = Furniture()
    for seen in looks:
        furniture.add(seen)
    return furniture.marks()


@pytest.mark.parametrize("works", [3, 4, 20])
def test_what_all_pages_of_a_language_have_is_furniture(works: int) -> None:
    assert marks(*(look("fr", n, MENU, TEXT + n) for n in range(works))) == {MENU}


def test_two_pages_show_no_furniture() -> None:
    assert not marks(look("fr", 1, MENU, 101), look("fr", 2, MENU, 102))


def test_what_stands_on_pages_in_many_languages_is_furniture() -> None:
    """A notice in English, on a site of two works in each language."""
    pages = (
        look(tag, n, MENU, hash((tag, n)))
        for tag in ("fr", "es", "de", "ru")
        for n in (1, 2)
    )
    assert marks(*pages) == {MENU}


def test_a_text_at_many_addresses_that_differ_in_the_language_is_none() -> None:
    copies = [look("en", 1, TEXT, text=n) for n in range(30)]
    tags = ("fr", "es", "de", "it", "nl", "pl", "pt", "sv", "da", "fi")
    copies = [
        page._replace(address=f"rivers.example/{tag}/news-1")
        for page, tag in zip(copies, tags, strict=False)
    ]
    others = [look("en", n, TEXT + n) for n in range(2, 8)]
    assert not marks(*copies, *others)


def test_a_text_at_many_addresses_that_say_nothing_is_none() -> None:
    copies = [look("en", n, TEXT, text=1) for n in range(30)]
    assert not marks(*copies, *(look("en", n, TEXT + n) for n in range(40, 48)))


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("a.example/fr/news/budget", "a.example/pt-br/news/budget"),
        ("fr.a.example/budget", "en.a.example/budget"),
        ("a.example/budget_fr.htm", "a.example/budget_zh-cn.htm"),
        ("a.example/budget?lang=fr", "a.example/budget?lang=en"),
    ],
)
def test_addresses_that_differ_in_the_language_are_alike(
    address: str, other: str
) -> None:
    letters = str.maketrans("", "", "-_")
    assert bare(address).translate(letters) == bare(other).translate(letters)
