"""The findings of an audit by check, each with the page that it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from vigilangue.core import Audit, Check, Expression, Outcome, Severity, Verdict, Work

from .picture import address, language_of
from .presentation import Presentation
from .standing import Ground, ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A failed verdict; ``language`` is that of the place it is about."""

    verdict: Verdict
    address: str
    language: str | None
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
    def grounds(self) -> tuple[Ground, ...]:
        """The grounds of its findings, each once."""
        return tuple(dict.fromkeys(finding.ground for finding in self.findings))


def groups(audit: Audit, how: Presentation, limit: int) -> tuple[Group, ...]:
    """Return at most ``limit`` findings a check, gravest check first.

    Within a check the worst works come first. Memory is bounded by the limit and the
    number of checks.
    """
    kept: dict[str, list[Verdict]] = {}
    totals: dict[str, int] = {}
    for verdict in audit.verdicts(Outcome.FAILED):
        totals[verdict.check] = totals.get(verdict.check, 0) + 1
        first = kept.setdefault(verdict.check, [])
        if len(first) < limit:
            first.append(verdict)
    wanted = {verdict.work for first in kept.values() for verdict in first}
    works = {work.id: work for work in audit.works() if work.id in wanted}
    addresses = {id: address(work, how.language) for id, work in works.items()}
    regime = audit.summary.regime
    found = [
        Group(
            slug=slug,
            check=how.checks.get(slug),
            total=totals[slug],
            findings=tuple(
                Finding(
                    verdict=verdict,
                    address=verdict.url or addresses.get(verdict.work, verdict.work),
                    language=language_of(verdict, works.get(verdict.work)),
                    ground=ground(verdict, regime, how.checks.get(slug)),
                    work=works.get(verdict.work),
                )
                for verdict in first
            ),
        )
        for slug, first in kept.items()
    ]
    return tuple(sorted(found, key=_gravity))


def _gravity(group: Group) -> tuple[int, int, str]:
    severity = group.check.severity if group.check else Severity.MINOR
    return -list(Severity).index(severity), -group.total, group.slug
