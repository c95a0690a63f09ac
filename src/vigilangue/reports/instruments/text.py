"""Text for people in a terminal: each paragraph with what it cites and asks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import TextIO

from vigilangue.core import Citation, Instrument, Mandate, Provision

from .. import shown

WIDTH = 80
INDENT = 8


def write(instruments: Iterable[Instrument], out: TextIO) -> None:
    """Write of each instrument the head, and each paragraph by its id."""
    for count, instrument in enumerate(instruments):
        out.write("\n" if count else "")
        _write(instrument, out)


def _write(instrument: Instrument, out: TextIO) -> None:
    head = instrument.masthead
    said = (head.symbol, head.title, head.body, head.adopted, instrument.language)
    out.write(shown.text(" · ".join(str(fact) for fact in said if fact)) + "\n\n")
    for provision in instrument.provisions:
        out.writelines(f"{line}\n" for line in _lines(provision))
    for note in instrument.footnotes:
        out.write(f"[{note.number}] {shown.text(note.text)}\n")
    for doubt in instrument.doubts:
        out.write(f"? {doubt}\n")


def _lines(provision: Provision) -> Iterator[str]:
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
        yield f"{' ' * INDENT}? {doubt}"


def _cited(citation: Citation) -> str:
    day = f" ({citation.date})" if citation.date else ""
    place = f" para. {citation.paragraph}" if citation.paragraph else ""
    return f"{citation.symbol}{place}{day}"


def _asked(mandate: Mandate) -> str:
    due = f" [{shown.text(mandate.due.text)}]" if mandate.due else ""
    who = mandate.addressee or "?"
    return f"{mandate.act} {who}: {shown.text(mandate.what)}{due}"
