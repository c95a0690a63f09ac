"""The marks of notes of an HTML page: what links down, and to what."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from ..plain_notes import unit

MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡]{1,3})[\])]?")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def targets(root: LexborNode) -> dict[str, str]:
    """Return the numbers of notes by identity: what marks link to, further down."""
    places: dict[str, int] = {}
    links: list[tuple[int, str, str]] = []
    for at, node in enumerate(root.traverse()):
        given = node.attributes
        for key in ("id", "name"):
            if identity := given.get(key):
                places.setdefault(identity, at)
        address = given.get("href") or ""
        if node.tag == "a" and address.startswith("#"):
            mark = MARK.fullmatch(node.text().strip()[:8])
            if mark:
                links.append((at, address[1:], mark[1]))
    found: dict[str, str] = {}
    for at, identity, number in links:
        if places.get(identity, -1) > at:
            found.setdefault(identity, number)
    return found


def mark(number: str, before: str) -> str:
    """Return a mark as notes are lifted by; raised digits after a unit stay digits."""
    if number.isdigit() and unit(before):
        return number.translate(_RAISED)
    return f"[^{number}]"
