"""Lots of alerts that stand alike, as somebody may see them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from vigilangue.alerts import Phase, Standing, outward, visible
from vigilangue.app.showing.rules import grounded
from vigilangue.app.showing.standings import Lots
from vigilangue.app.watching.alerting import Rules
from vigilangue.core import SOURCE_IN_BOUNDS, Access
from vigilangue.reports.standing import Ground
from vigilangue.store.queries.alerting import Mark

from .asked import Asked
from .listed import gravity
from .rule import Rule, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Alerts of one check in one language that stand alike and rest on the same.

    ``since`` says of each subject since when it has stood so.
    """

    check: str
    language: str
    source: str
    standing: Standing
    rule: Rule
    ground: Ground
    since: Mapping[int, datetime]

    @property
    def count(self) -> int:
        """How many alerts they are."""
        return len(self.since)

    @property
    def about_source(self) -> bool:
        """Whether they say that a source itself is at fault."""
        return self.check == SOURCE_IN_BOUNDS

    @property
    def regressed(self) -> bool:
        """Whether they came back."""
        return self.standing.phase is Phase.REGRESSED

    @property
    def gravity(self) -> tuple[int, int]:
        """Their place when the gravest come first."""
        return gravity(self.rule, self.ground)

    def marks(self) -> Iterator[Mark]:
        """Yield what each of them is about."""
        for subject in self.since:
            yield Mark(subject=subject, check=self.check, language=self.language)


def seen(lots: Lots, access: Access, rules: Rules) -> list[Part]:
    """Return what somebody with such an access may see of some lots."""
    known: dict[str, Rule] = {}
    grounds: dict[tuple[str, tuple[str, ...]], Ground] = {}
    found = []
    for lot, since in lots.items():
        if not visible(lot.standing, access):
            continue
        slug, rests = lot.check, (lot.check, lot.basis)
        if slug not in known:
            known[slug] = rule(slug, rules.checks.get(slug))
        if rests not in grounds:
            grounds[rests] = grounded(slug, lot.basis, rules)
        part = Part(
            check=slug,
            language=lot.language,
            source=lot.source,
            standing=outward(lot.standing, access),
            rule=known[slug],
            ground=grounds[rests],
            since=since,
        )
        found.append(part)
    return found


def chosen(
    parts: Iterable[Part], asked: Asked, saying: Collection[int] | None
) -> Iterator[Part]:
    """Yield what is asked for, but for its state; ``saying`` are subjects by a text."""
    for part in parts:
        if not asked.fits(part, part.source, part.rule, part.ground):
            continue
        if saying is None:
            yield part
            continue
        left = {s: since for s, since in part.since.items() if s in saying}
        if left:
            yield replace(part, since=left)
