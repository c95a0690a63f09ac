"""Citations and mandates, attached to the provisions in which they stand.

The two readers that are called here, once they are there::

    instruments.citations.citations(
        text: str, lexicon: Lexicon, *, context: Masthead
    ) -> tuple[Citation, ...]
    instruments.mandates.mandates(
        provision: Provision, lexicon: Lexicon, *, masthead: Masthead
    ) -> tuple[Mandate, ...]

``text`` is a provision's or a footnote's, without number and marks; the provision that
``mandates`` gets has its citations.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from vigilangue.core.instrument import (
    Citation,
    Footnote,
    Mandate,
    Masthead,
    Provision,
    Role,
)

from .lexicon import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Attaching:
    """What readers of a provision's text need to know beside it."""

    lexicon: Lexicon
    masthead: Masthead

    def provision(self, given: Provision) -> Provision:
        """Return a provision with its citations and mandates."""
        found = replace(given, citations=self._cited(given.text))
        read = _reader("mandates")
        if read is None or found.role is Role.HEADING:
            return found
        bound: tuple[Mandate, ...] = read(found, self.lexicon, masthead=self.masthead)
        return replace(found, mandates=bound)

    def footnote(self, number: str, text: str) -> Footnote:
        """Return a footnote with its citations."""
        return Footnote(number=number, text=text, citations=self._cited(text))

    def _cited(self, text: str) -> tuple[Citation, ...]:
        read = _reader("citations")
        if read is None:
            return ()
        found: tuple[Citation, ...] = read(text, self.lexicon, context=self.masthead)
        return found


@cache
def _reader(name: str) -> Callable[..., Any] | None:
    """The reader of a module beside this one, None where it is not there yet."""
    if find_spec(f"{__package__}.{name}") is None:
        return None
    module = import_module(f"{__package__}.{name}")
    found: Callable[..., Any] | None = getattr(module, name, None)
    return found
