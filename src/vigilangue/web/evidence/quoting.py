"""Finds a quote again: in a text, and in mark-up that was sanitized."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

SHORTEST = 12  # characters of the beginning of a quote that are still looked for
LONGEST = 400  # characters of a quote that are looked for
_JOINT = " … "  # between what a check quotes from two places
# As the cleaner writes tags: attributes between double quotes, and no comments.
_TAG = r"""<(?:[^>"]|"[^"]*+")*+>"""
_BETWEEN = rf"(?:{_TAG})*+"
_BLANK = rf"(?:\s|&nbsp;|{_TAG})++"


def wanted(quote: str) -> Iterator[str]:
    """Yield what may be found of a quote: all of it, its parts, their beginnings."""
    whole = " ".join(quote[:LONGEST].split())
    if whole:
        yield whole
    parts = sorted(whole.split(_JOINT), key=len, reverse=True)
    if len(parts) > 1:
        yield from (part for part in parts if len(part) >= SHORTEST)
    length = len(parts[0]) // 2
    while length >= SHORTEST:
        yield parts[0][:length].rstrip()
        length //= 2


def within(text: str, quote: str) -> tuple[int, int] | None:
    """Return where a quote, or what can be found of it, stands in a text."""
    for words in wanted(quote):
        pattern = r"\s+".join(map(re.escape, words.split()))
        if found := re.search(pattern, text):
            return found.span()
    return None


def marked(html: str, quote: str) -> str:
    """Return sanitized mark-up with the quote in ``mark`` elements.

    The first of them has the id ``quote``. Mark-up without the quote is returned as
    it is.
    """
    for words in wanted(quote):
        for found in re.finditer(f"{_TAG}|({_pattern(words)})", html):
            if found[1] is not None:
                before, after = html[: found.start()], html[found.end() :]
                return before + re.sub(r"[^<]++|" + _TAG, _mark(), found[1]) + after
    return html


def _pattern(words: str) -> str:
    # The quote may go on from one element to the next, in the middle of a word too.
    return _BLANK.join(
        _BETWEEN.join(re.escape(escape(letter, quote=False)) for letter in word)
        for word in words.split()
    )


def _mark() -> Callable[[re.Match[str]], str]:
    first = iter(("<mark id=quote>",))

    def mark(piece: re.Match[str]) -> str:
        run = piece[0]
        if run.startswith("<") or not run.strip():
            return run
        return f"{next(first, '<mark>')}{run}</mark>"

    return mark
