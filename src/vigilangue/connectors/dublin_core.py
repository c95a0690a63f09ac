"""Reads a record of Dublin Core: what it is called, its languages, its files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigilangue.core import Capture, Publication, Version
from vigilangue.documents import addresses
from vigilangue.language import names, tags
from vigilangue.values import symbols

from . import file_names
from .feed_items import day_of
from .nodes import Node

_SYMBOL = re.compile(r"[A-Z][A-Za-z0-9]*(?:/[\w().-]+)+")
_SEVERAL = re.compile(r"\s*[;,/|]\s*")
WHERE = ("identifier", "relation", "source", "hasFormat")


def publication(node: Node, identifier: str, capture: Capture) -> Iterator[Publication]:
    """Yield the document that a record describes; without languages there is none.

    It is called by its symbol where it has one, else by the ``identifier`` that the
    repository gives it. A file is in the language that its name tells, or in the only
    one of the record; a language without a file of its own has the address of the page
    of the record, if any.
    """
    named = tuple(child.words for child in node.all(*WHERE))
    called = next(filter(None, map(_symbol, named)), None) or identifier
    languages = tuple(dict.fromkeys(_languages(node)))
    files = [url for text in named if (url := _file(capture.url, text))]
    versions = tuple(_versions(files, languages, called, node.value("title")))
    if called and versions:
        issued = next(filter(None, (day_of(d.words) for d in node.all("date"))), None)
        yield Publication(name=called, versions=versions, issued=issued)


def _symbol(text: str) -> str | None:
    if not _SYMBOL.fullmatch(text.strip()):
        return None
    symbol = symbols.written(text)
    return symbol if symbol.partition("/")[0] in symbols.SERIES else None


def _file(base: str, text: str) -> str:
    return addresses.resolve(base, text) if text.lower().startswith("http") else ""


def _languages(node: Node) -> Iterator[str]:
    for child in node.all("language"):
        for piece in _SEVERAL.split(child.words):
            found = tags.canonical(piece) or tags.canonical(names.named(piece) or "")
            if found:
                yield found


def _versions(
    files: list[str],
    languages: tuple[str, ...],
    called: str,
    title: str,
) -> Iterator[Version]:
    told: set[str] = set()
    only = languages[0] if len(languages) == 1 else None
    for url in files:
        language = file_names.language(url, (called,)) or only
        if language in languages and language not in told:
            told.add(language or "")
            yield Version(language, url, None, title)
    plain = (url for url in files if file_names.language(url, (called,)) is None)
    url = next(plain, "")
    for language in languages:
        if language not in told:
            yield Version(language, url, None, title)
