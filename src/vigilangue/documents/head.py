"""What the head of a page declares, gathered by the walk."""

from __future__ import annotations

from typing import TypedDict

from .document import HeadLink
from .walk import Walk


class Head(TypedDict):
    """The parts of a document that stand in its head or on its root elements."""

    title: str
    lang: str | None
    direction: str | None
    base: str
    head: tuple[HeadLink, ...]
    meta: dict[str, str]


def read_head(walk: Walk) -> Head:
    """Return what html, head and body declare; the body's own language comes second."""
    lang = walk.root.get("lang") or walk.root.get("xml:lang")
    lang = lang or walk.body.get("lang") or walk.body.get("xml:lang")
    direction = (walk.body.get("dir") or walk.root.get("dir") or "").strip().lower()
    return {
        "title": " ".join(walk.title.split())[:500],
        "lang": lang.strip() if lang and lang.strip() else None,
        "direction": direction if direction in ("rtl", "ltr", "auto") else None,
        "base": walk.base,
        "head": tuple(walk.head),
        "meta": walk.meta,
    }
