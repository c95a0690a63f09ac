"""The way from an address that somebody pastes to the page that explains it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vigilangue.store.queries import alerts_subject
from vigilangue.store.queries.alerts_subject import Subject
from vigilangue.store.queries.organizations import Watching

MOST = 20  # subjects of an organization that are named


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Subjects that have an address (``exact``), else those with such words."""

    exact: bool
    subjects: tuple[Subject, ...]


def found(asked: str, seen: Sequence[Watching]) -> Found:
    """Look for an address, or for words of a title, among what is watched."""
    slugs = [each.slug for each in seen]
    at = tuple(s for slug in slugs for s in alerts_subject.at(slug, asked))
    if at:
        return Found(exact=True, subjects=at)
    like = (s for slug in slugs for s in alerts_subject.like(slug, asked, MOST))
    return Found(exact=False, subjects=tuple(like))
