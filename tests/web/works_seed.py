"""The seeded watch under the pages of these tests, and the pages read back."""

from pathlib import Path

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.seeding import ORGANIZATION

PATH = f"o/{ORGANIZATION}/"


@pytest.fixture(autouse=True)
def _kept_where_it_was_seeded(
    home: Path, seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let the captures be sought where the seeding wrote them."""
    monkeypatch.setenv("VIGILANGUE_HOME", str(seeded))


def page(outsider: Client, path: str, language: str = "en") -> LexborHTMLParser:
    """Return a page of the seeded organization."""
    answer = outsider.get(f"/{language}/{PATH}{path}")
    assert answer.status_code == 200
    return LexborHTMLParser(answer.content.decode())


def said(node: LexborNode | LexborHTMLParser, selector: str) -> str:
    """Return what the first element says, on one line; empty without one."""
    found = node.css_first(selector)
    return " ".join(found.text().split()) if found else ""


def every(node: LexborNode | LexborHTMLParser, selector: str) -> list[str]:
    """Return what each of the elements says, on one line."""
    return [" ".join(found.text().split()) for found in node.css(selector)]
