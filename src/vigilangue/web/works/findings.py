"""The findings of a work by check: rule, ground, proof, and the way to its alerts."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from vigilangue.app.showing.rules import grounded
from vigilangue.app.watching.alerting import Rules
from vigilangue.core import Outcome, Severity, Verdict
from vigilangue.reports.standing import Ground
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.works import Version, Work

from ..alerts.listed import to
from ..alerts.rule import Rule, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A language in which something failed, and the way to its alert.

    ``alert`` tells whether there is one; else the way leads to why there is none.
    """

    language: str | None
    href: str
    alert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What failed in one place, in one language or, said the same, in several.

    ``tongue`` is the language of the quote, None of mark-up; ``capture`` the number
    of the capture that it rests on.
    """

    verdict: Verdict
    places: tuple[Place, ...]
    tongue: str | None
    capture: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What one check found; ``count`` are the verdicts that failed."""

    rule: Rule
    grounds: tuple[Ground, ...]
    count: int
    findings: tuple[Finding, ...]

    @property
    def gravity(self) -> tuple[int, int, str]:
        """Its place when the gravest come first."""
        severity = list(Severity).index(self.rule.severity)
        return -severity, -self.count, self.rule.slug


def findings(
    organization: str, work: Work, rules: Rules, alerts: Container[Mark]
) -> tuple[Group, ...]:
    """Return what failed in a work, the gravest check first."""
    by: dict[str, list[Verdict]] = {}
    for verdict in work.verdicts:
        if verdict.outcome is Outcome.FAILED:
            by.setdefault(verdict.check, []).append(verdict)
    groups = (
        Group(
            rule=rule(slug, rules.checks.get(slug)),
            grounds=tuple(
                dict.fromkeys(grounded(slug, v.basis, rules) for v in failed)
            ),
            count=len(failed),
            findings=tuple(_findings(organization, work, failed, alerts)),
        )
        for slug, failed in by.items()
    )
    return tuple(sorted(groups, key=lambda group: group.gravity))


def _findings(
    organization: str, work: Work, failed: Sequence[Verdict], alerts: Container[Mark]
) -> Iterator[Finding]:
    same: dict[Verdict, list[Verdict]] = {}
    for verdict in failed:
        same.setdefault(replace(verdict, language=None), []).append(verdict)
    for first, *others in same.values():
        version = _version(first, work)
        yield Finding(
            verdict=first,
            places=tuple(
                _place(organization, work.subject, v, alerts) for v in (first, *others)
            ),
            tongue=_tongue(first.evidence.quote, version),
            capture=version.capture.id if version and version.capture else None,
        )


def _place(
    organization: str, subject: int, verdict: Verdict, alerts: Container[Mark]
) -> Place:
    mark = Mark(subject=subject, check=verdict.check, language=verdict.language or "")
    if mark in alerts:
        href = to(organization, mark)
        return Place(language=verdict.language, href=href, alert=True)
    why = f"?subject={subject}&check={mark.check}"
    href = reverse("explain", args=(organization,)) + why
    return Place(language=verdict.language, href=href, alert=False)


def _version(verdict: Verdict, work: Work) -> Version | None:
    """Return the version that a verdict is about, else the one it is quoted from."""
    about = (v for v in work.versions if v.url == verdict.url)
    proof = verdict.evidence.capture
    quoted = (v for v in work.versions if proof and v.digest == proof)
    return next(about, None) or next(quoted, None)


def _tongue(quote: str, version: Version | None) -> str | None:
    if version is None or quote.lstrip().startswith("<"):
        return None
    for passage in version.passages:
        if passage.text and (quote in passage.text or passage.text in quote):
            return passage.language
    return version.language
