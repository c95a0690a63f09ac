"""An administrator has instruments fetched, and is told what became of each."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from vigilangue.app.registry import fetching
from vigilangue.app.registry.fetching import Fetched
from vigilangue.app.registry.loading import Became

pytestmark = pytest.mark.django_db
PAGE, LIST = "/en/instruments/fetch/", "/en/instruments/"
SYMBOL = "A/RES/79/331"
BUTTON = "Fetch the two resolutions"


@pytest.fixture
def owner(outsider: Client, home: Path) -> Client:
    """Return the browser of the administrator."""
    outsider.force_login(User.objects.create_superuser("anna", password="x"))
    return outsider


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Let nothing be fetched; return what was to be."""
    found: list[tuple[str, ...]] = []

    def fetch(given: Sequence[str], *, languages: Sequence[str]) -> Iterator[Fetched]:
        found.append((*given, *languages))
        yield Fetched(symbol=SYMBOL, language="en", became=Became.NEW, address="x")
        yield Fetched(
            symbol=SYMBOL, language="ru", became=Became.UNREAD, because="status 404"
        )

    monkeypatch.setattr(fetching, "fetch", fetch)
    return found


def test_an_empty_registry_offers_the_first_two(
    owner: Client, asked: list[tuple[str, ...]]
) -> None:
    page = owner.get(LIST).content.decode()
    assert BUTTON in page
    assert "documents.un.org" in page, "it says whom it will ask"
    assert "nothing is lost" in page
    said = {"symbols": "A/RES/79/331\nA/RES/78/330", "languages": ["ar", "zh", "en"]}
    owner.post(PAGE, said)
    assert asked == [("A/RES/79/331", "A/RES/78/330", "ar", "zh", "en")]


def test_what_became_of_each_is_told(
    owner: Client, asked: list[tuple[str, ...]]
) -> None:
    said = {"symbols": SYMBOL, "languages": ["en", "ru"]}
    page = owner.post(PAGE, said).content.decode()
    assert f'<a href="/en/instruments/{SYMBOL}/?language=en">' in page
    assert "held now" in page
    assert "what is held stays" in page
    assert "status 404" in page


@pytest.mark.parametrize(
    ("symbols", "languages", "why"),
    [
        ("", "en", "Write a symbol."),
        ("\n".join(f"A/{n}" for n in range(21)), "en", "the limit is 20"),
        (SYMBOL, "sw", "Select a valid choice"),
        ("X/1", "en", "no documents system knows such a symbol"),
    ],
)
def test_what_is_wrong_is_said_beside_it(
    owner: Client, symbols: str, languages: str, why: str
) -> None:
    answer = owner.post(PAGE, {"symbols": symbols, "languages": [languages]})
    assert answer.status_code == 400
    assert why in answer.content.decode()


def test_nobody_else_may(outsider: Client, home: Path) -> None:
    assert BUTTON not in outsider.get(LIST).content.decode()
    assert outsider.get(PAGE).status_code == 403
    assert outsider.post(PAGE, {"symbols": SYMBOL}).status_code == 403
