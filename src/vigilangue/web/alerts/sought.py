"""What a reader seeks to have explained: a subject, or those that it may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from vigilangue.app.showing import explained
from vigilangue.app.showing.explained import Explained
from vigilangue.app.showing.rules import rules
from vigilangue.store.queries import alerts_subject as subjects
from vigilangue.store.queries.alerts_subject import Subject
from vigilangue.store.queries.registry_mandates import numbers

from .listed import to
from .rule import Rule, rule

MOST = 50  # subjects that are offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A language that something is said of (empty: none), and the page about it."""

    language: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said of a check, in one language or, said the same, in several."""

    rule: Rule
    explained: Explained
    places: Sequence[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What was found: one subject explained, else those whose names are like it."""

    text: str
    check: str
    subject: Subject | None
    said: Sequence[Said]
    like: Sequence[Subject]

    @property
    def mandates(self) -> list[int]:
        """The numbers of the mandates that the subject stands for, if it does."""
        return numbers(self.subject.name) if self.subject else []

    @property
    def alerting(self) -> int:
        """How many of its checks and languages alert."""
        alerting = (s for s in self.said if s.explained.explanation.alerts)
        return sum(len(each.places) for each in alerting)

    @property
    def count(self) -> int:
        """How many checks and languages there are."""
        return sum(len(each.places) for each in self.said)


def sought(organization: str, text: str, check: str) -> Sought:
    """Find what a text names in an organization: an address, or a part of one.

    Pages of ours name a subject by its number.
    """
    text = text.strip()
    if text.isdecimal() and (named := subjects.subject(organization, int(text))):
        text = named.name
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
    every = explained.of_subject(subject)
    wanted = (each for each in every if check in ("", each.mark.check))
    for _, some in groupby(sorted(wanted, key=_first_alerting), key=_same):
        alike = tuple(some)
        slug = alike[0].mark.check
        yield Said(
            rule=rule(slug, checks.get(slug)),
            explained=alike[0],
            places=[_place(subject, each) for each in alike],
        )


def _first_alerting(each: Explained) -> tuple[bool, str, str]:
    return not each.explanation.alerts, each.mark.check, each.mark.language


def _same(each: Explained) -> tuple[object, ...]:
    explanation = each.explanation
    return each.mark.check, each.outcome, explanation.alerts, explanation.reasons


def _place(subject: Subject, each: Explained) -> Place:
    address = to(subject.organization, each.mark)
    return Place(language=each.mark.language, address=address)
