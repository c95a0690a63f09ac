"""Reads MARCXML, in which digital libraries list documents and their files.

The fields are those of MARC 21 for bibliographic data: 191 (local: symbol), 086 and 088
(numbers of documents and reports), 245 title, 269 and 260 day, 500 and 546 notes, 856
files with their language.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Capture, Note, Publication, Version
from vigilangue.documents import addresses
from vigilangue.language import names
from vigilangue.values import symbols

from . import downloads, file_names, language_notes, nodes
from .feed_items import day_of
from .nodes import Node

ROOTS = ("collection", "record")
SYMBOLS = ("191", "086", "088")
NOTES = ("546", "500")
PLACE = ("y", "3", "z")  # subfields of 856 in which the language of a file is named


def read(capture: Capture) -> Iterator[Publication]:
    """Yield the documents of a MARCXML answer; records without a symbol are left out.

    A whole collection or a single record. Raises SourceChanged on what is none and
    where the XML breaks, after what stood before.
    """
    found = nodes.read(capture, roots=ROOTS, wanted=("record", "datafield"))
    alone: Node | None = None
    for node in found:
        if node.local == "record" and not node.children and alone is None:
            alone = Node(node.name, node.attributes)  # the record is the root
        elif node.local == "datafield" and alone is not None:
            alone.children.append(node)
        elif node.local == "record":
            yield from publication(node, capture)
    if alone is not None:
        yield from publication(alone, capture)


def publication(record: Node, capture: Capture) -> Iterator[Publication]:
    """Yield the document that a record describes, under the first of its symbols."""
    called = tuple(dict.fromkeys(_symbols(record)))
    title = " ".join(_values(record, "245", "a", "b")).rstrip(" /:;,.")
    versions = tuple(_versions(record, called, title, capture))
    notes = tuple(_notes(record))
    if called:
        yield Publication(
            name=called[0], versions=versions, notes=notes, issued=_day(record)
        )


def _symbols(record: Node) -> Iterator[str]:
    for field in SYMBOLS:
        found = [symbols.written(s) for s in _values(record, field, "a")]
        if found:
            yield from filter(None, found)
            return


def _day(record: Node) -> date | None:
    written = (*_values(record, "269", "a"), *_values(record, "260", "c"))
    return next(filter(None, map(day_of, written)), None)


def _notes(record: Node) -> Iterator[Note]:
    for field in NOTES:
        for text in _values(record, field, "a"):
            note = language_notes.read(text)
            if note is not None:
                yield note


def _versions(
    record: Node,
    called: tuple[str, ...],
    title: str,
    capture: Capture,
) -> Iterator[Version]:
    """Yield the files; of none is told on which day it was issued."""
    for field in _fields(record, "856"):
        url = next((addresses.resolve(capture.url, u) for u in _of(field, "u")), "")
        said = (names.named(text) for code in PLACE for text in _of(field, code))
        language = next(filter(None, said), None)
        named = language or file_names.language(url, called)
        if url and (named or downloads.form(url)):
            yield Version(named, url, None, title)


def _fields(record: Node, tag: str) -> Iterator[Node]:
    return (f for f in record.all("datafield") if f.get("tag") == tag)


def _values(record: Node, tag: str, *codes: str) -> Iterator[str]:
    for field in _fields(record, tag):
        for code in codes:
            yield from _of(field, code)


def _of(field: Node, code: str) -> Iterator[str]:
    found = (s.words for s in field.all("subfield") if s.get("code") == code)
    return filter(None, found)
