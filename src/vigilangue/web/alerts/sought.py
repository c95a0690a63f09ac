"""What a reader seeks to have explained: a subject, or those that it may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigilangue.app.showing import explained
from vigilangue.app.showing.explained import Explained
from vigilangue.app.showing.rules import rules
from vigilangue.store.queries import alerts_subject as subjects
from vigilangue.store.queries.alerts_subject import Subject

from .listed import to
from .rule import Rule, rule

MOST = 50  # subjects that are offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One check and language of a subject, with why it alerts or not."""

    explained: Explained
    rule: Rule
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What was found: one subject explained, else those whose names are like it."""

    text: str
    check: str
    subject: Subject | None
    said: Sequence[Said]
    like: Sequence[Subject]

    @property
    def alerting(self) -> int:
        """How many of its checks and languages alert."""
        return sum(each.explained.explanation.alerts for each in self.said)


def sought(organization: str, text: str, check: str) -> Sought:
    """Find what a text names in an organization: an address, or a part of one."""
    text = text.strip()
    found = subjects.at(organization, text) if text else []
    if not found and text:
        found = list(subjects.like(organization, text, MOST))
    subject = found[0] if len(found) == 1 else None
    return Sought(
        text=text,
        check=check,
        subject=subject,
        said=tuple(_said(subject, check)) if subject else (),
        like=() if subject else found,
    )


def _said(subject: Subject, check: str) -> Iterator[Said]:
    checks = rules(subject.regime).checks
    for each in explained.of_subject(subject):
        slug = each.mark.check
        if check in ("", slug):
            yield Said(
                explained=each,
                rule=rule(slug, checks.get(slug)),
                address=to(subject.organization, each.mark),
            )
