"""The dates that a page states in JSON-LD, read from its source."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from .markup import PAGE_TYPES

LARGEST = 300_000  # characters of one script
SCRIPTS = 20  # looked at on one page
NODES = 200  # looked at in one script


class StatedDates(NamedTuple):
    """Dates as written, "" where none is stated."""

    modified: str = ""
    published: str = ""


NONE_STATED = StatedDates()


def stated_dates(text: str) -> StatedDates:
    """Return ``dateModified`` and ``datePublished`` of the page; never raises."""
    if "ld+json" not in text:
        return NONE_STATED
    nodes = [node for script in _scripts(text) for node in _nodes(script)]
    own = [n for n in nodes if not PAGE_TYPES.isdisjoint(_types(n))]
    return StatedDates(
        modified=_first(own or nodes, "dateModified"),
        published=_first(own or nodes, "datePublished"),
    )


def _scripts(text: str) -> Iterator[str]:
    at = 0
    for _ in range(SCRIPTS):
        at = text.find("ld+json", at)
        start = text.find(">", at, at + 1000) + 1 if at >= 0 else 0
        if not start:
            return
        at = text.find("</", start)
        while at >= 0 and text[at + 2 : at + 8].lower() != "script":
            at = text.find("</", at + 2)
        end = at if at >= 0 else len(text)
        if end - start <= LARGEST:
            yield text[start:end]
        at = end


def _nodes(script: str) -> Iterator[dict[object, object]]:
    """The objects at the top, in a list at the top, or in ``@graph``."""
    try:
        waiting = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node[:NODES]
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _types(node: dict[object, object]) -> set[str]:
    given = node.get("@type")
    named = given if isinstance(given, list) else [given]
    return {name for name in named if isinstance(name, str)}


def _first(nodes: list[dict[object, object]], key: str) -> str:
    values = (node.get(key) for node in nodes)
    return next((v[:100] for v in values if isinstance(v, str) and v.strip()), "")
