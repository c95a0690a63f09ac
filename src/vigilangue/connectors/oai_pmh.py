"""Reads answers of repositories (OAI-PMH 2.0): records, deletions, errors, the rest.

Metadata are read as Dublin Core (``oai_dc``, ``oai_dcterms``, ``qdc``) or MARCXML.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from urllib.parse import parse_qs, quote

from vigilangue.core import Capture, Publication, SourceChanged, TooLarge
from vigilangue.documents import addresses

from . import dublin_core, marcxml, nodes
from .feed_items import day_of
from .nodes import Node

WANTED = ("record", "header", "error", "resumptionToken")
EMPTY = "noRecordsMatch"  # an error that is an answer: there is nothing
DUBLIN = ("dc", "qualifieddc", "dcterms", "qdc")


class Deleted(NamedTuple):
    """A record that the repository says is no longer there, and since when."""

    identifier: str
    day: date | None


def read(capture: Capture) -> Iterator[Publication | Deleted]:
    """Yield what an answer lists in its order; of metadata in other forms nothing.

    Raises SourceChanged where the answer is an error (which it names), is none of
    OAI-PMH or breaks, after what stood before. An answer that nothing matches is empty.
    """
    for node in _found(capture):
        if node.local == "error" and node.get("code") != EMPTY:
            said = f"{node.get('code')} {node.words}".strip()[:200]
            raise SourceChanged(f"{capture.url}: the repository says: {said}")
        if node.local == "record":
            yield from _record(node, capture)
        elif node.local == "header":
            yield from _deleted(node)


def following(capture: Capture) -> str | None:
    """Return the address at which the list goes on, None where it is whole.

    Where the answer breaks off before its token, nobody knows: None too.
    """
    parts = addresses.split(capture.url)
    verb = parse_qs(parts.query, max_num_fields=50).get("verb") if parts else None
    if parts is None or not verb:
        return None
    token = ""
    try:
        for node in _found(capture):
            token = node.words if node.local == "resumptionToken" else token
    except (SourceChanged, TooLarge):
        return None
    base = capture.url.partition("?")[0]
    asked = f"verb={quote(verb[0], safe='')}&resumptionToken={quote(token, safe='')}"
    return f"{base}?{asked}" if token else None


def _found(capture: Capture) -> Iterator[Node]:
    return nodes.read(capture, roots=("OAI-PMH",), wanted=WANTED)


def _record(record: Node, capture: Capture) -> Iterator[Publication | Deleted]:
    header = record.first("header")
    if header is None:
        raise SourceChanged(f"{capture.url}: a record without a header")
    gone = tuple(_deleted(header))
    yield from gone
    metadata = record.first("metadata")
    for node in metadata.children if metadata and not gone else ():
        if node.local == "record":
            yield from marcxml.publication(node, capture)
        elif node.local.lower() in DUBLIN:
            name = header.value("identifier")
            yield from dublin_core.publication(node, name, capture)


def _deleted(header: Node) -> Iterator[Deleted]:
    if header.get("status") == "deleted":
        name = header.value("identifier")
        yield Deleted(name, day_of(header.value("datestamp")))
