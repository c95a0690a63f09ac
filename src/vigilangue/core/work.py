"""What is watched: a work, and its expressions (one per language)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from .expression import QUOTED, Expression, LanguageLink
from .outcome import Evidence, Outcome, Verdict


class Kind(StrEnum):
    """What sort of thing a work is; a regime owes languages per kind."""

    PAGE = "page"
    DOCUMENT = "document"
    NOTICE = "notice"
    RELEASE = "press-release"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A page, document or notice, whatever the languages it exists in.

    ``expected`` are the languages owed here, as BCP 47 tags. ``unseen`` lists those
    that could not be looked at: a check never treats an unseen language as missing.
    ``hidden`` lists the languages, owed or not, of versions that a link or an address
    names and that could not be looked at: what they hold today is not known.
    ``paired_by`` says by what its expressions were recognized as one work, and
    ``confidence`` (0 to 1) how surely. ``home`` marks the front page of a site.
    """

    id: str
    kind: Kind = Kind.PAGE
    expressions: tuple[Expression, ...] = ()
    expected: tuple[str, ...] = ()
    unseen: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
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
        order = {tag: at for at, tag in enumerate(self.expected)}
        last = len(order)
        first = min(
            self.expressions,
            key=lambda e: order.get(e.version or "", last),
            default=None,
        )
        if first is None:
            return Evidence()
        return Evidence(capture=first.capture, quote=first.quote[:QUOTED])

    @property
    def partly(self) -> bool:
        """Whether there may be versions, or links on them, that were not seen today.

        One could not be looked at, or next to nothing was served in its place, or
        nothing tells in which language a page is.
        """
        pages = self.expressions
        return bool(self.hidden) or any(e.dark or e.tag is None for e in pages)

    @property
    def obscured(self) -> bool:
        """Whether there may be text of it that was not seen today.

        A version is hidden or was served blank; or there is but one, and some are owed
        that could not be looked at.
        """
        alone = bool(self.unseen) and len(self.expressions) == 1
        return alone or bool(self.hidden) or any(e.blank for e in self.expressions)

    def by_language(
        self, links: Iterable[LanguageLink] = (), *, told: Collection[str | None] = ()
    ) -> dict[str | None, list[LanguageLink]]:
        """Return links of its pages by the language that they name.

        Each version has a place, with or without links, so that a check answers about
        the same languages every time. Those that it has ``told`` of are left out.
        """
        named: dict[str | None, list[LanguageLink]] = {
            e.tag: [] for e in self.expressions
        }
        for link in links:
            named.setdefault(link.label, []).append(link)
        return {tag: some for tag, some in named.items() if tag not in told}

    def verdict(
        self, outcome: Outcome, because: str, *, language: str | None = None
    ) -> Verdict:
        """Return a verdict about all of its pages, with one of them as evidence."""
        return Verdict(
            outcome=outcome,
            because=because,
            language=language,
            evidence=self.evidence,
        )
