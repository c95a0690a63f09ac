"""The findings of an audit by check, each with the page that it stands on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vigilangue.core import (
    Audit,
    Check,
    Expression,
    Outcome,
    Severity,
    Status,
    Verdict,
    Work,
)

from .picture import address, language_of
from .presentation import Presentation
from .standing import Ground, ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What failed in one place, in one language or, said the same, in several.

    ``languages`` are those of the places it is about (empty where none is told),
    ``count`` the failed verdicts that it stands for.
    """

    verdict: Verdict
    address: str
    languages: tuple[str, ...]
    count: int
    ground: Ground
    work: Work | None = None

    @property
    def expression(self) -> Expression | None:
        """The page that the verdict is about, else the one that its evidence is of."""
        pages = self.work.expressions if self.work else ()
        about = (page for page in pages if page.url == self.verdict.url)
        proof = self.verdict.evidence.capture
        quoted = (page for page in pages if proof and page.capture == proof)
        return next(about, None) or next(quoted, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What one check found: ``total`` in all, ``findings`` those kept to be shown."""

    slug: str
    check: Check | None
    total: int
    findings: tuple[Finding, ...]

    @property
    def trial(self) -> bool:
        """Whether the check is in trial, and opens nothing."""
        return self.check is not None and self.check.status is Status.TRIAL

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The grounds of its findings, each once."""
        return tuple(dict.fromkeys(finding.ground for finding in self.findings))

    @property
    def shown(self) -> int:
        """How many of the failed verdicts the findings kept stand for."""
        return sum(finding.count for finding in self.findings)


_Kept = dict[Verdict, list[Verdict]]
"""Failed verdicts by what they have in common: all but the language."""


def groups(audit: Audit, how: Presentation, limit: int) -> tuple[Group, ...]:
    """Return at most ``limit`` findings a check, gravest check first.

    Those in trial come last. Within a check the worst works come first. Memory is
    bounded by the limit, the number of checks and that of languages.
    """
    kept: dict[str, _Kept] = {}
    totals: dict[str, int] = {}
    for verdict in audit.verdicts(Outcome.FAILED):
        totals[verdict.check] = totals.get(verdict.check, 0) + 1
        first = kept.setdefault(verdict.check, {})
        common = replace(verdict, language=None)
        if common in first or len(first) < limit:
            first.setdefault(common, []).append(verdict)
    wanted = {common.work for first in kept.values() for common in first}
    works = {work.id: work for work in audit.works() if work.id in wanted}
    found = [
        Group(
            slug=slug,
            check=how.checks.get(slug),
            total=totals[slug],
            findings=tuple(
                _finding(same, works.get(same[0].work), audit, how)
                for same in first.values()
            ),
        )
        for slug, first in kept.items()
    ]
    return tuple(sorted(found, key=_gravity))


def _finding(
    same: list[Verdict], work: Work | None, audit: Audit, how: Presentation
) -> Finding:
    verdict = same[0]
    about = (language_of(one, work) for one in same)
    return Finding(
        verdict=verdict,
        address=verdict.url or _quoted(verdict, work, how),
        languages=tuple(dict.fromkeys(filter(None, about))),
        count=len(same),
        ground=ground(verdict, audit.summary.regime, how.checks.get(verdict.check)),
        work=work,
    )


def _quoted(verdict: Verdict, work: Work | None, how: Presentation) -> str:
    """Return the address of the page that a verdict about a whole work quotes."""
    if work is None:
        return verdict.work
    proof = verdict.evidence.capture
    pages = (e.url for e in work.expressions if proof and e.capture == proof)
    return next(pages, None) or address(work, how.language)


def _gravity(group: Group) -> tuple[bool, int, int, str]:
    severity = group.check.severity if group.check else Severity.MINOR
    return group.trial, -list(Severity).index(severity), -group.total, group.slug
