"""The tags of a page that was parsed and written again, so that each is closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .markup import SKIPPED

# What stands in them is written as it is, "<" and all.
RAW = frozenset({"script", "style", "iframe", "noembed", "noframes"})

_ATTRIBUTE = re.compile(r' ([^\s][^\s=]*)="([^"]*)"')
_ENTITIES = (("&nbsp;", "\xa0"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'))
_ESCAPED_SCRIPT = re.compile(r"<!--(?!.*-->).*<script[\s/>]", re.S | re.I)


class Element(NamedTuple):
    """A tag as written: its name, with a slash where it closes, and its attributes."""

    name: str
    given: dict[str, str]


def element(tag: str) -> Element:
    """Return what stands between ``<`` and ``>``, read."""
    name, blank, _ = tag.partition(" ")
    if not blank:
        return Element(name, {})
    given = {key: plain(value) for key, value in _ATTRIBUTE.findall(tag, len(name))}
    return Element(name, given)


def plain(text: str) -> str:
    """Return a text or the value of an attribute with its characters unescaped."""
    if "&" not in text:
        return text
    for written, meant in _ENTITIES:
        text = text.replace(written, meant)
    return text.replace("&amp;", "&")


def rejoined(piece: str, pieces: Iterator[str]) -> str:
    """Return a piece up to where its tag ends: names that hold ``<`` are possible."""
    while ">" not in piece:
        follows = next(pieces, None)
        if follows is None:
            return piece
        piece = f"{piece}<{follows}"
    return piece


def after_comment(piece: str, pieces: Iterator[str]) -> str:
    """Return the text that follows a comment which begins in a piece."""
    while (end := piece.find("-->")) < 0:
        follows = next(pieces, None)
        if follows is None:
            return ""
        piece = follows
    return piece[end + 3 :]


def after_skipped(name: str, text: str, pieces: Iterator[str]) -> str:
    """Return the text that follows an element of which nothing is read.

    ``text`` is the beginning of its content, up to the first ``<``.
    """
    if name in RAW:
        return raw(name, text, pieces)[1]
    depth = [name]
    for piece in pieces:
        tag, _, text = piece.partition(">")
        inner = tag.partition(" ")[0]
        if inner[:3] == "!--":
            after_comment(piece, pieces)
        elif inner in RAW:
            raw(inner, text, pieces)
        elif inner in SKIPPED:
            depth.append(inner)
        elif inner[:1] == "/" and inner[1:] == depth[-1]:
            depth.pop()
            if not depth:
                return text
    return ""


def raw(name: str, text: str, pieces: Iterator[str]) -> tuple[str, str]:
    """Return the content of an element in which no tags are, and the text behind it.

    A script in a comment in a script does not end that.
    """
    closing = f"/{name}>"
    seen = [text]
    for piece in pieces:
        if piece.startswith(closing) and not _goes_on(name, seen):
            return "<".join(seen), piece[len(closing) :]
        seen.append(piece)
    return "<".join(seen), ""


def _goes_on(name: str, seen: list[str]) -> bool:
    if name != "script" or not any(piece.startswith("!--") for piece in seen):
        return False
    return _ESCAPED_SCRIPT.search("<".join(seen)) is not None
