"""The picture of an audit: works by languages, and what stands in each place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from vigilangue.core import Audit, Expression, Outcome, Verdict, Work
from vigilangue.language import tags

from .presentation import Presentation


class State(StrEnum):
    """What stands in a language's place, worst first."""

    MISSING = "missing"  # owed, looked for, not there
    FAULTY = "faulty"  # there, with a finding
    UNSEEN = "unseen"  # owed; whether it is there cannot be told
    THERE = "there"  # there, without a finding
    UNOWED = "unowed"  # neither there nor owed


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One language of one work; ``findings`` counts its failed verdicts."""

    state: State
    language: str
    url: str | None = None
    findings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One work with a place for each language of the audit, in that order."""

    work: Work
    address: str
    places: tuple[Place, ...]


def picture(audit: Audit, limit: int, how: Presentation) -> tuple[Row, ...]:
    """Return the worst ``limit`` works; memory is bounded by the limit alone.

    A work's address is given in the reader's language, where it has one. What checks
    in trial found does not show.
    """
    works = {work.id: work for work in islice(audit.works(), limit)}
    found = (v for v in audit.verdicts(Outcome.FAILED) if not how.in_trial(v.check))
    failed = _tally(found, works)
    languages = audit.summary.languages
    return tuple(
        Row(
            work=work,
            address=address(work, how.language),
            places=tuple(_place(work, language, failed) for language in languages),
        )
        for work in works.values()
    )


def address(work: Work, reader: str = "") -> str:
    """Return the address a work goes by.

    That of its version in the reader's language, else in the first one expected.
    """
    for language in (reader, *work.expected):
        if found := version(work, language):
            return found.url
    return work.expressions[0].url if work.expressions else work.id


def version(work: Work, language: str) -> Expression | None:
    """Return the expression offered in a language, the exact tag before a near one."""
    exact = [e for e in work.expressions if e.version == language]
    near = (e for e in work.expressions if e.version and tags.same(e.version, language))
    return exact[0] if exact else next(near, None)


def language_of(verdict: Verdict, work: Work | None) -> str | None:
    """Return the language whose place a verdict is about: that of its page, if any."""
    for expression in work.expressions if work and verdict.url else ():
        if expression.url == verdict.url:
            return expression.version or verdict.language
    return verdict.language


def _tally(verdicts: Iterator[Verdict], works: dict[str, Work]) -> Counter[_At]:
    return Counter(
        (verdict.work, language_of(verdict, works[verdict.work]))
        for verdict in verdicts
        if verdict.work in works
    )


_At = tuple[str, str | None]


def _place(work: Work, language: str, failed: Counter[_At]) -> Place:
    found = version(work, language)
    own = {language, found.version if found else language}
    findings = sum(failed[work.id, tag] for tag in own)
    if found:
        state = State.FAULTY if findings else State.THERE
    elif findings:
        state = State.MISSING
    elif language in work.unseen or language in work.expected:
        state = State.UNSEEN
    else:
        state = State.UNOWED
    return Place(
        state=state,
        language=language,
        url=found.url if found else None,
        findings=findings,
    )
