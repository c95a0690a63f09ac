"""The list of instruments, as it is sought."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from vigilangue.store.queries import registry
from vigilangue.store.queries.registry import Held, Hit, Reading

from . import tongues

OFFICIAL = ("ar", "zh", "en", "fr", "ru", "es")
PAGE = 50
AROUND = 90  # characters that are shown on each side of a word that is found


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a word stands: what is before it, the word, what is after it."""

    hit: Hit
    before: str
    word: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An instrument, titled in the reader's language where that is held.

    ``places`` say of each of the six languages whether it is held; ``others`` are the
    languages besides.
    """

    held: Held
    shown: Reading | None
    places: tuple[tuple[str, bool], ...]
    others: tuple[str, ...]
    hits: tuple[Found, ...]


def listing(text: str, page: str) -> tuple[Page[int], list[Row]]:
    """Return a page of what is held, or of what holds some words."""
    hits = registry.sought(text) if text else {}
    numbers = registry.newest_first(hits if text else None)
    found = Paginator(numbers, PAGE).get_page(page)
    held = registry.held(list(found))
    return found, [_row(each, hits.get(each.id, ()), text) for each in held]


def _row(held: Held, hits: list[Hit] | tuple[Hit, ...], text: str) -> Row:
    there = [reading.language for reading in held.readings]
    return Row(
        held=held,
        shown=tongues.reading(held),
        places=tuple((tag, tag in there) for tag in OFFICIAL),
        others=tuple(tag for tag in there if tag not in OFFICIAL),
        hits=tuple(_found(hit, text) for hit in hits),
    )


def _found(hit: Hit, text: str) -> Found:
    """Show the word in its place; where accents differ only the beginning is shown."""
    at = hit.text.casefold().find(text.casefold())
    if at < 0 or len(hit.text.casefold()) != len(hit.text):
        return Found(hit=hit, before=hit.text[: 2 * AROUND], word="", after="")
    end = at + len(text)
    before, after = hit.text[:at], hit.text[end:]
    return Found(
        hit=hit,
        before=f"…{before[-AROUND:]}" if len(before) > AROUND else before,
        word=hit.text[at:end],
        after=f"{after[:AROUND]}…" if len(after) > AROUND else after,
    )
