"""No screen says a word of English to who reads Arabic or Chinese.

Every screen is opened by an administrator, in a watch in which there is something on
each, and every form sent back empty. A word in Latin letters is a name of something
there, is marked as another language, or was forgotten.
"""

import re
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from django.http import HttpResponseBase
from django.test import Client
from pytest_django import Settings
from selectolax.lexbor import LexborHTMLParser, LexborNode

from vigilangue import catalog
from vigilangue.store import where

from .world import ASKED, COMMENT, World, routes, world

pytestmark = pytest.mark.django_db
TONGUES = {"ar": "ar", "zh-hans": "zh-Hans"}
LANGUAGE = re.compile("^/(?:en|ar|zh-hans)/")
WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*[a-zà-ÿ]")
# What is no word of the page: what others said, names, code, addresses.
QUOTED = {"code", "bdi", "q", "kbd", "abbr", "pre", "script", "style", "textarea"}
SHOWN = ("title", "placeholder", "aria-label", "alt", "label")
ADDRESS = re.compile(r"https?://\S+|\b\w+(?:[.-]\w+)+\b|\bop\d+\b|\b[0-9a-f]{16,}\b")
NAMES = {
    *("Vigilangue", "Atom", "iCalendar", "Markdown", "webhook"),
    *("English", "Français", "Español"),  # each language in itself
    *(
        "Office",
        "of",
        "Springs",
        "Web",
        "site",
        "office",
        "Elsewhere",
        "The",
        "Director",
    ),
    *("Geneva", "Others", "coordinator", "observer", "administrator", "reader"),
    *("member", "stranger", "focal-point", "any", "eu", "sha"),
    *("ar", "zh", "en", "fr", "ru", "es"),
}


@pytest.fixture
def made(home: Path, settings: Settings) -> World:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return world(home)


def said(node: LexborNode, tongue: str) -> Iterator[str]:
    """Yield what a part of a page says in its own language."""
    marked = node.attributes.get("lang")
    if node.tag in QUOTED or marked not in (None, tongue):
        return
    yield from (node.attributes.get(name) or "" for name in SHOWN)
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text()
        else:
            yield from said(child, tongue)


def forgotten(page: str, tongue: str) -> set[str]:
    """Return the words in Latin letters that no mark and no name explains."""
    root = LexborHTMLParser(page).root
    assert root is not None
    assert root.attributes.get("lang") in (None, tongue)  # None: a part of a page
    text = ADDRESS.sub(" ", "\n".join(said(root, tongue)))
    known = NAMES | {*catalog.regimes(), *catalog.organizations(where.home())}
    return {w for w in WORD.findall(text) if w not in known and "WHISPER" not in w}


def page(client: Client, response: HttpResponseBase) -> str:
    """Return the page that is answered, or led to; empty where there is none."""
    if response.status_code == HTTPStatus.FOUND:
        response = client.get(response["Location"])
    if response.streaming or "text/html" not in response.get("Content-Type", ""):
        return ""
    body: bytes = response.content  # type: ignore[attr-defined]
    return body.decode()


def places(made: World, code: str) -> Iterator[tuple[str, str]]:
    """Yield name and address of every screen that there is in a language."""
    for name, route in routes().items():
        place = made.address(name, route) + ASKED.get(name, "")
        if LANGUAGE.match(place) and name != "logout":
            yield name, LANGUAGE.sub(f"/{code}/", place)


@pytest.mark.parametrize("code", TONGUES)
def test_no_screen_says_a_word_of_english(code: str, made: World) -> None:
    client = made.browsers["administrator"]
    shown = {name: page(client, client.get(at)) for name, at in places(made, code)}
    left = {name: forgotten(one, TONGUES[code]) for name, one in shown.items() if one}
    assert len(left) > 40
    assert {name: words for name, words in left.items() if words} == {}


@pytest.mark.parametrize("code", TONGUES)
def test_no_refusal_of_a_form_says_one(code: str, made: World) -> None:
    client = made.browsers["administrator"]
    shown = {name: page(client, client.post(at)) for name, at in places(made, code)}
    left = {name: forgotten(one, TONGUES[code]) for name, one in shown.items() if one}
    assert len(left) > 20
    assert {name: words for name, words in left.items() if words} == {}


def test_one_that_was_forgotten_is_found(made: World) -> None:
    client = made.browsers["administrator"]
    shown = page(client, client.get("/ar/"))
    spoilt = shown.replace("<h1>", "<h1>Nobody said <bdi>this</bdi> in ", 1)
    assert forgotten(spoilt, "ar") >= {"Nobody", "said", "in"}
    assert "this" not in forgotten(spoilt, "ar")
    assert COMMENT not in shown
