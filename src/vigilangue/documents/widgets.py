"""The widgets on a page that translate it by machine, told by its scripts."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from .document import Document

SCRIPTS = 60  # kept of one page
_SOURCE = re.compile(
    r"""<[sS][cC][rR][iI][pP][tT]\b[^<>]{0,500}?"""
    r"""\s[sS][rR][cC]\s*=\s*["']?([^\s>"']{1,300})"""
)


def scripts(text: str) -> tuple[str, ...]:
    """Return the addresses of a page's scripts as written, from its source."""
    return tuple(_SOURCE.findall(text)[:SCRIPTS])


def widgets(document: Document) -> tuple[str, ...]:
    """Return the names of the translation widgets on a page."""
    sources = " ".join(document.scripts).lower()
    return tuple(dict.fromkeys(name for mark, name in _marks() if mark in sources))


@cache
def _marks() -> tuple[tuple[str, str], ...]:
    table = (files("vigilangue.documents") / "widgets.tsv").read_text("utf-8")
    lines = (x.split("\t") for x in table.splitlines() if not x.startswith("#"))
    return tuple((mark, name) for mark, name in lines)
