"""Text for people in a terminal: each paragraph with what it cites and asks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import TextIO

from vigilangue.core import Citation, Instrument, Mandate, Provision

from .. import shown
from ..words import Words, words

WIDTH = 80
INDENT = 8


def write(instruments: Iterable[Instrument], out: TextIO, language: str = "en") -> None:
    """Write of each instrument the head, and each paragraph by its id."""
    said = words(language)
    for count, instrument in enumerate(instruments):
        out.write("\n" if count else "")
        _write(instrument, out, said)


def _write(instrument: Instrument, out: TextIO, words: Words) -> None:
    head = instrument.masthead
    said = (head.symbol, head.title, head.body, head.adopted, instrument.language)
    out.write(shown.text(" · ".join(str(fact) for fact in said if fact)) + "\n\n")
    for provision in instrument.provisions:
        out.writelines(f"{line}\n" for line in _lines(provision, words))
    for note in instrument.footnotes:
        out.write(f"[{note.number}] {shown.text(note.text)}\n")
    for doubt in instrument.doubts:
        out.write(f"? {words.reason(doubt)[0]}\n")


def _lines(provision: Provision, words: Words) -> Iterator[str]:
    verbs = f" ({', '.join(provision.verbs)})" if provision.verbs else ""
    yield f"{provision.id}{verbs}"
    yield from textwrap.wrap(
        shown.text(provision.text),
        WIDTH,
        initial_indent=" " * INDENT,
        subsequent_indent=" " * INDENT,
    )
    if provision.citations:
        yield f"{' ' * INDENT}→ {', '.join(map(_cited, provision.citations))}"
    for mandate in provision.mandates:
        yield f"{' ' * INDENT}! {_asked(mandate)}"
    for doubt in provision.doubts:
        yield f"{' ' * INDENT}? {words.reason(doubt)[0]}"


def _cited(citation: Citation) -> str:
    day = f" ({citation.date})" if citation.date else ""
    place = f" para. {citation.paragraph}" if citation.paragraph else ""
    return f"{citation.symbol}{place}{day}"


def _asked(mandate: Mandate) -> str:
    due = f" [{shown.text(mandate.due.text)}]" if mandate.due else ""
    who = mandate.addressee or "?"
    return f"{mandate.act} {who}: {shown.text(mandate.what)}{due}"
