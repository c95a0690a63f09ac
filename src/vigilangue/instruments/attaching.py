"""Citations and mandates, attached to the provisions in which they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vigilangue.core.instrument import Citation, Footnote, Masthead, Provision, Role

from .citations import citations
from .lexicon import Lexicon
from .mandates import mandates


@dataclass(frozen=True, slots=True, kw_only=True)
class Attaching:
    """What readers of a provision's text need to know beside it."""

    lexicon: Lexicon
    masthead: Masthead

    def provision(self, given: Provision) -> Provision:
        """Return a provision with its citations and mandates; headings bind nobody."""
        found = replace(given, citations=self._cited(given.text))
        if found.role is Role.HEADING:
            return found
        bound = mandates(found, self.lexicon, masthead=self.masthead)
        return replace(found, mandates=bound)

    def footnote(self, number: str, text: str) -> Footnote:
        """Return a footnote with its citations."""
        return Footnote(number=number, text=text, citations=self._cited(text))

    def _cited(self, text: str) -> tuple[Citation, ...]:
        return citations(text, self.lexicon, context=self.masthead)
