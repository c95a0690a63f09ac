"""What is watched: a work, and its expressions (one per language)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .expression import QUOTED, Expression
from .outcome import Evidence


class Kind(StrEnum):
    """What sort of thing a work is; a regime owes languages per kind."""

    PAGE = "page"
    DOCUMENT = "document"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A page, document or notice, whatever the languages it exists in.

    ``expected`` are the languages owed here, as BCP 47 tags. ``unseen`` lists those
    that could not be looked at: a check never treats an unseen language as missing.
    ``paired_by`` says by what its expressions were recognized as one work, and
    ``confidence`` (0 to 1) how surely. ``home`` marks the front page of a site.
    """

    id: str
    kind: Kind = Kind.PAGE
    expressions: tuple[Expression, ...] = ()
    expected: tuple[str, ...] = ()
    unseen: frozenset[str] = frozenset()
    paired_by: tuple[str, ...] = ()
    confidence: float = 1.0
    home: bool = False

    @property
    def languages(self) -> frozenset[str]:
        """The languages this work is offered in (whatever is really written there)."""
        return frozenset(e.version for e in self.expressions if e.version)

    @property
    def evidence(self) -> Evidence:
        """What a verdict about the whole work quotes: the first expected version."""
        order = (*self.expected, *(e.version for e in self.expressions))
        first = min(
            self.expressions, key=lambda e: order.index(e.version), default=None
        )
        if first is None:
            return Evidence()
        return Evidence(capture=first.capture, quote=first.quote[:QUOTED])
