"""Markdown for people: head, paragraphs with their numbers, notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from vigilangue.core import Instrument, Provision, Role

from .. import shown

ESCAPED = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>#"})


def write(instrument: Instrument, out: TextIO) -> None:
    """Write an instrument; what it cites and asks stands in the JSON."""
    head = instrument.masthead
    out.write(f"# {_safe(head.title or head.symbol or '…')}\n\n")
    facts = (head.symbol, head.body, head.adopted, instrument.language)
    out.write(" · ".join(_safe(str(fact)) for fact in facts if fact) + "\n\n")
    for provision in instrument.provisions:
        out.writelines(_lines(provision))
    for note in instrument.footnotes:
        out.write(f"[^{note.number}]: {_safe(note.text)}\n")


def _lines(provision: Provision) -> Iterator[str]:
    marks = "".join(f"[^{number}]" for number in provision.footnotes)
    text = _safe(provision.text) + marks
    if provision.role in (Role.HEADING, Role.ANNEX):
        yield f"## {text}\n\n"
        return
    indent = "    " * (provision.level - 1)
    number = f"{_safe(provision.number)} " if provision.number else ""
    yield f"{indent}{number}{text}\n\n"


def _safe(text: str) -> str:
    return shown.text(text).translate(ESCAPED)
