"""Citations and mandates, attached to the provisions in which they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from vigilangue.core.instrument import (
    Citation,
    Footnote,
    Mandate,
    Masthead,
    Provision,
    Role,
)

from .citations import citations
from .lexicon import Lexicon
from .mandates import following, left_open, mandates, named_first


@dataclass(frozen=True, slots=True, kw_only=True)
class Attaching:
    """What readers of a provision's text need to know beside it."""

    lexicon: Lexicon
    masthead: Masthead

    def provisions(self, given: Iterable[Provision]) -> Iterator[Provision]:
        """Yield provisions with their citations and mandates; headings bind nobody.

        An item that says when is bound by the act that its paragraph left open; so is
        a numbered paragraph by that of the line which opens a list of them.
        """
        opened: dict[str, tuple[Mandate, ...]] = {}
        lead: tuple[Mandate, ...] = ()
        for each in given:
            parent, _, _ = each.id.rpartition(".")
            above = opened.get(parent, () if each.number is None else lead)
            found = self._bound(each, above)
            over = bool(found.mandates) or named_first(found, self.lexicon)
            opened[each.id] = left_open(found) or (() if over else above)
            if each.number is None and each.level == 1:
                lead = left_open(found)
            yield found

    def _bound(self, given: Provision, above: tuple[Mandate, ...]) -> Provision:
        found = replace(given, citations=self._cited(given.text))
        if found.role is Role.HEADING:
            return found
        bound = mandates(found, self.lexicon, masthead=self.masthead)
        bound = bound or following(
            found, self.lexicon, masthead=self.masthead, above=above
        )
        return replace(found, mandates=bound)

    def footnote(self, number: str, text: str) -> Footnote:
        """Return a footnote with its citations."""
        return Footnote(number=number, text=text, citations=self._cited(text))

    def _cited(self, text: str) -> tuple[Citation, ...]:
        return citations(text, self.lexicon, context=self.masthead)
