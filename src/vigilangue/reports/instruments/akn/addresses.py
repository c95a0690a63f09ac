"""FRBR addresses: works, their expressions and manifestations, what is cited."""

from __future__ import annotations

import re
from datetime import date
from typing import Self

from vigilangue.core import Citation, Instrument
from vigilangue.values.symbols import ROOTS, Act

from ..documents import address
from . import bodies

CLASS = "/akn/un/statement/deliberation"
KINDS = {
    Act.RESOLUTION: "resolution",
    Act.DECISION: "decision",
    Act.STATEMENT: "presidentialStatement",
}
# The roots of bodies in symbols, the longest first: A/HRC/RES is not the Assembly's.
_ROOTS = sorted(ROOTS.items(), key=lambda pair: -len(pair[1]))


def acted(symbol: str) -> tuple[str, Act] | None:
    """Return the body and the sort of act that a symbol names, None if of neither."""
    for body, root in _ROOTS:
        for act in Act:
            if symbol.startswith(f"{root}/{act}/"):
                return body, act
    return None


def number(symbol: str) -> str:
    """Return a symbol as a part of an address: ``A-RES-79-331``."""
    return re.sub(r"[^0-9A-Za-z.]+", "-", symbol).strip("-.")


def work(body: str | None, day: date | None, symbol: str | None) -> str:
    """Return the address of a work; without the parts that are not known."""
    parts = (CLASS, bodies.slug(body), day.isoformat() if day else "")
    return "/".join(filter(None, (*parts, number(symbol or "")))) or CLASS


class Addresses:
    """The addresses of an instrument and of what it cites.

    A work that is cited has its date where the text prints it, even in another place.
    """

    def __init__(self, main: str, language: str, days: dict[str, date]) -> None:
        """Begin with the address of the work and the language of the expression."""
        self.work = main
        self.language = language
        self._days = days

    @classmethod
    def of(cls, instrument: Instrument) -> Self:
        """Return the addresses of an instrument."""
        head = instrument.masthead
        every = [c for p in instrument.provisions for c in p.citations]
        every += [c for note in instrument.footnotes for c in note.citations]
        days = {c.symbol: c.date for c in reversed(every) if c.date}
        if head.symbol and head.adopted:
            days[head.symbol] = head.adopted
        main = work(head.body, head.adopted, head.symbol)
        return cls(main, bodies.three(instrument.language), days)

    @property
    def expression(self) -> str:
        """The address of the expression."""
        return f"{self.work}/{self.language}@"

    @property
    def manifestation(self) -> str:
        """The address of the file in Akoma Ntoso."""
        return f"{self.expression}.akn"

    def cited(self, citation: Citation) -> str:
        """Return the address of what is cited: a work, or a document of the system."""
        found = acted(citation.symbol)
        if found is None:
            return address(citation.symbol)
        body, _ = found
        main = work(body, self._days.get(citation.symbol), citation.symbol)
        place = citation.paragraph or ""
        return f"{main}/!main" + (f"~para_{place}" if place.isdigit() else "")
