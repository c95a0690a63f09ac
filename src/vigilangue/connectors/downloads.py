"""Reads the files that a page offers, with the language that the link names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from vigilangue.documents import Document, Link, addresses
from vigilangue.language import names, tags

FORMS = frozenset(
    ("csv", "doc", "docx", "epub", "odp", "ods", "odt", "pdf", "ppt", "pptx", "rtf")
) | {"xls", "xlsx", "zip"}
_NOTE = re.compile(r"[(\[（][^()\[\]（）]*[)\]）]|\b(?:pdf|docx?|epub|zip)\b", re.I)
_SEPARATOR = re.compile(r"[-_. /]+")


class Download(NamedTuple):
    """A file: its absolute address, its form (``pdf``), its language as named."""

    url: str
    form: str
    language: str | None
    quote: str


def read(document: Document, base: str, among: Collection[str]) -> tuple[Download, ...]:
    """Return the files linked from a page at the address ``base``, each once.

    ``among`` are the languages of the site: only these are looked for in the names
    of files, where a short piece may be many things.
    """
    found = {file.url: file for file in _downloads(document, base, among)}
    return tuple(found.values())


def form(href: str) -> str | None:
    """Return the form of the file that an address as written leads to, or None."""
    end = href.partition("?")[0].partition("#")[0].rpartition(".")[2].lower()
    return end if end in FORMS else None


def _downloads(
    document: Document, base: str, among: Collection[str]
) -> Iterator[Download]:
    for link in document.links:
        what = form(link.href)
        url = addresses.resolve(base, link.href) if what else ""
        if what and url:
            stem = link.href.partition("?")[0].partition("#")[0].rpartition(".")[0]
            named = _said(link) or _written(stem, among)
            yield Download(url, what, named, link.text or link.hint)


def _said(link: Link) -> str | None:
    """What the link says: its hreflang, its text (``Français (PDF, 2 MB)``)."""
    if link.hreflang:
        return tags.canonical(link.hreflang)
    return next(
        (
            named
            for said in (link.text, link.hint)
            if len(said) <= names.LONGEST and (named := names.named(_bare(said)))
        ),
        None,
    )


def _bare(text: str) -> str:
    return _NOTE.sub("", text).strip(names.EDGES) or text


def _written(stem: str, among: Collection[str]) -> str | None:
    """The language of the last piece of the file's name, or of a folder it is in."""
    *folders, name = stem.split("/")
    pieces = _SEPARATOR.split(name)
    last = pieces[-1:] if len(pieces) > 1 else []
    for piece in (*last, *reversed(folders)):
        named = names.from_address(piece)
        if named and any(tags.same(named, known) for known in among):
            return named
    return None
