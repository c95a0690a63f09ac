"""Markdown for people: head, paragraphs with links to what they cite, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from vigilangue.core import Citation, Instrument, Provision, Role

from .. import shown
from .documents import address
from .pieces import Marked, Piece, cited, pieces

ESCAPED = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>#~|&"})
# What would begin a list where it stands first.
_LISTED = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))")


def write(instruments: Iterable[Instrument], out: TextIO) -> None:
    """Write instruments, parted by rules; what they ask for stands in the CSV."""
    for count, instrument in enumerate(instruments):
        out.write("\n---\n\n" if count else "")
        out.writelines(_Page(instrument, "" if count == 0 else f"{count + 1}-").lines())


class _Page:
    """An instrument; ``prefix`` keeps its notes apart from those before it."""

    def __init__(self, instrument: Instrument, prefix: str) -> None:
        self._instrument = instrument
        self._prefix = prefix

    def lines(self) -> Iterator[str]:
        instrument = self._instrument
        head = instrument.masthead
        yield f"# {_safe(head.title or head.symbol or '…')}\n\n"
        facts = (head.symbol, head.body, head.adopted, instrument.language)
        if any(facts):
            yield " · ".join(_safe(str(fact)) for fact in facts if fact) + "\n\n"
        for provision in instrument.provisions:
            yield self._provision(provision)
        for note in instrument.footnotes:
            text = self._text([*cited(note.text, note.citations)])
            yield f"[^{self._name(note.number)}]: {text}\n"

    def _provision(self, provision: Provision) -> str:
        text = self._text([*pieces(provision)])
        number = shown.text(provision.number or "").strip()
        if provision.role in (Role.HEADING, Role.ANNEX):
            return f"## {f'{_safe(number)} ' if number else ''}{text}\n\n"
        # Numbers are printed as text: a list of Markdown would count for itself.
        counted = any(map(str.isalnum, number))
        before = f"**{_safe(number)}** " if counted else ""
        bullet = "  " * (provision.level - 2) + "- " if provision.level > 1 else ""
        return f"{bullet}{before}{text}\n\n"

    def _text(self, parts: Sequence[Piece]) -> str:
        written = "".join(map(self._piece, parts)).strip()
        return _LISTED.sub(r"\1\3\\\2\4", written)

    def _piece(self, piece: Piece) -> str:
        if isinstance(piece, Marked):
            return f"[^{self._name(piece.number)}]"
        if isinstance(piece, Citation):
            link = address(piece.symbol, self._instrument.language)
            return f"[{_safe(piece.text)}]({link})"
        return _safe(piece)

    def _name(self, number: str) -> str:
        return self._prefix + (re.sub(r"\W+", "", number) or "note")


def _safe(text: str) -> str:
    return shown.text(text).translate(ESCAPED)
