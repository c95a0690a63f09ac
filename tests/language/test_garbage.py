"""What looks like text and is none: nobody can tell its language."""

import base64
import hashlib

import pytest

from tests.language.texts import TEXTS
from vigilangue.language import garbage, identify

ENGLISH = TEXTS["en"]
PROGRAM = "function f(a, b) { return $(a).on('click', (e) => { b[e] = a; }); } "
STYLE = ".nav > li { color: #fff; margin: 0 auto; } #top { padding: 2px; } "
FIGURES = "Oslo 1998 12.4 33.9 41.0 77.2 Rome 1999 13.4 38.8 44.1 71.9 "
FILLER = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor "
    "incididunt ut labore et dolore magna aliqua."
)
LATER = (
    "Vestibulum ante ipsum primis in faucibus orci luctus et ultrices posuere cubilia "
    "curae; mauris vitae sapien non nunc dapibus."
)
GARBAGE = {
    "glyph codes": "".join(f"/g{ord(c):02x}" for c in ENGLISH),
    "character codes of a PDF": "".join(f"(cid:{ord(c)})" for c in ENGLISH),
    "base64": base64.b64encode(ENGLISH.encode()).decode(),
    "hashes": " ".join(hashlib.md5(w.encode()).hexdigest() for w in ENGLISH.split()),
    "addresses": " ".join(f"https://example.org/{w}/index.html" for w in "abcdefghi"),
    "paths": " ".join(
        f"/var/www/html/{w}/style_{w}.css" for w in ("one", "two", "six")
    ),
    "a program": PROGRAM * 3,
    "a style sheet": STYLE * 3,
    "figures": FIGURES * 3,
    "replacement characters": ENGLISH.replace("e", "\ufffd"),
    "private characters": ENGLISH.replace("e", "\uf065"),
    "an encoding read wrongly": TEXTS["ru"].encode().decode("latin-1"),
    "placeholder Latin": FILLER,
    "placeholder Latin without its first words": LATER,
}


@pytest.mark.parametrize("kind", GARBAGE)
def test_garbage_is_not_legible_and_in_no_language(kind: str) -> None:
    assert not garbage.legible(GARBAGE[kind])
    assert identify.page(GARBAGE[kind]).language is None


@pytest.mark.parametrize("tag", TEXTS)
def test_real_text_is_legible(tag: str) -> None:
    assert garbage.legible(TEXTS[tag])


def test_a_text_may_name_an_address_and_a_figure() -> None:
    text = f"{ENGLISH} See https://example.org/minutes/2024/index.html, p. 12."
    assert identify.page(text).language == "en"


def test_real_latin_is_no_placeholder() -> None:
    latin = (
        "Omnes homines liberi aequique dignitate atque iuribus nascuntur. Ratione et "
        "conscientia praediti sunt, et alii erga alios fraterne se gerunt."
    )
    assert garbage.legible(latin)


def test_a_list_of_names_is_in_no_language() -> None:
    names = (
        "Ada Okafor; Bjarne Lindqvist; Chen Wei; Dragan Horvat; Eszter Nagy; Farid "
        "Haddad; Giulia Marino; Haruto Tanaka; Ingrid Moreau; Jamal Diallo; Katarzyna "
        "Kowalska; Lars Jensen; Mehmet Yilmaz; Nomsa Mbeki; Olga Petrova; Pedro Silva; "
        "Rania Cohen; Sergei Ivanov; Thabo Mensah; Usha Singh; Viktor Novak; Yuki Ito"
    )
    assert identify.page(names).language is None


def test_words_with_their_letters_shuffled_are_in_no_language() -> None:
    shuffled = " ".join("".join(sorted(word)) for word in ENGLISH.split())
    assert identify.page(shuffled).language is None
