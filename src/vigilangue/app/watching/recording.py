"""Writes what an audit answered of a collection: all of it in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from vigilangue import checks
from vigilangue.core import (
    SOURCE_IN_BOUNDS,
    Audit,
    Evidence,
    Organization,
    Outcome,
    Source,
    Status,
    Verdict,
    Work,
)
from vigilangue.documents import addresses

if TYPE_CHECKING:
    from vigilangue.store.queries.alerting import Mark
    from vigilangue.store.queries.collections import Collected
    from vigilangue.store.queries.evaluations import Head, Judged
    from vigilangue.store.queries.missing import Silence
    from vigilangue.store.queries.recognizing import Register, Sought
    from vigilangue.store.queries.subjects import Before

BATCH = 200  # works that are written at a time
KEPT = "the look keeps the bounds that are expected of it"
WORK_GONE = "no page of this work was reached, though all that was led to was asked for"
VERSION_GONE = "the page that it was about is no longer there"
ELSEWHERE = "its pages are versions of another work now"
UNASKED = "the check no longer asks this of the work"
NOT_SEEN = "it was not looked at this time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A collection to be judged, ``now`` and by which version (``maker``).

    ``before`` is the last look that was believed.
    """

    organization: Organization
    source: Source
    collected: Collected
    before: Before | None
    now: datetime
    maker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """An evaluation that was written.

    ``faults`` say which bounds the source did not keep: then nothing was judged.
    """

    organization: str
    source: str
    id: int
    captured: datetime
    pages: int
    works: int
    failed: int
    faults: tuple[str, ...] = ()


def record(look: Look, answer: Audit) -> Evaluated | None:
    """Write works, versions, verdicts and figures of a look that can be believed.

    None where another process has written them meanwhile. Who calls it holds a
    transaction.
    """
    from vigilangue.store.queries import evaluations, missing, recognizing

    source, failed = look.collected.source, 0
    number = evaluations.begin(_head(look, answer, True))
    if number is None:
        return None
    before = look.before.id if look.before else None
    register = recognizing.Register(source, before, look.collected.ended)
    register.claim(map(_sought, answer.works()))
    partly: set[int] = set()  # works of which something could not be seen
    for judged in _judged(answer, register):
        evaluations.add_works(number, judged)
        failed += sum(each.failed for each in judged)
        partly.update(each.subject for each in judged if each.work.partly)
    evaluations.add_figures(number, answer.measures())
    unseen = (each.url for each in answer.unseen())
    for mark, why in missing.unsighted(missing.Look.of(number, unseen)):
        whole = look.collected.complete and mark.subject not in partly
        silent = _silent(mark, why, whole)
        evaluations.add_verdicts(number, mark.subject, (silent,))
    _about_source(look, number, Outcome.PASSED, KEPT)
    return _evaluated(look, number, answer, failed, ())


def record_fault(
    look: Look, faults: Sequence[str], answer: Audit | None
) -> Evaluated | None:
    """Write that the source is at fault, and nothing else: nothing can be told.

    None where another process has written it meanwhile. Who calls it holds a
    transaction.
    """
    from vigilangue.store.queries import evaluations

    number = evaluations.begin(_head(look, answer, False))
    if number is None:
        return None
    _about_source(look, number, Outcome.FAILED, "; ".join(faults))
    return _evaluated(look, number, answer, 0, tuple(faults))


def _about_source(look: Look, number: int, outcome: Outcome, because: str) -> None:
    from vigilangue.store.queries import enrolling, evaluations

    verdict = Verdict(
        check=SOURCE_IN_BOUNDS,
        outcome=outcome,
        because=because,
        url=look.source.addresses[0],
        evidence=Evidence(capture=look.collected.digest),
    )
    itself = enrolling.itself(look.collected.source)
    evaluations.add_verdicts(number, itself, (verdict,))


def _silent(mark: Mark, why: Silence, complete: bool) -> Verdict:
    """Return what is to be known of an open alert that no check said anything of.

    ``complete`` is true where all there is to see of its work was seen.
    """
    from vigilangue.store.queries.missing import Silence

    because = {
        Silence.UNASKED: UNASKED,
        Silence.ELSEWHERE: ELSEWHERE,
        Silence.VERSION: VERSION_GONE if complete else NOT_SEEN,
        Silence.WORK: WORK_GONE if complete else NOT_SEEN,
    }.get(why, NOT_SEEN)
    told = because != NOT_SEEN
    return Verdict(
        check=mark.check,
        language=mark.language or None,
        outcome=Outcome.INAPPLICABLE if told else Outcome.CANT_TELL,
        because=because,
    )


def _judged(answer: Audit, register: Register) -> Iterator[list[Judged]]:
    from vigilangue.store.queries.batches import batches
    from vigilangue.store.queries.evaluations import Judged

    known_checks = checks.load().values()
    trial = frozenset(c.slug for c in known_checks if c.status is Status.TRIAL)
    for some in batches(answer.by_work(), BATCH):
        known = register.recognize([_sought(work) for work, _ in some])
        yield [
            Judged(
                subject=subject,
                work=work,
                keys=tuple(_key(e.url) for e in work.expressions),
                verdicts=tuple(verdicts),
                trial=trial,
            )
            for subject, (work, verdicts) in zip(known, some, strict=True)
        ]


def _sought(work: Work) -> Sought:
    from vigilangue.store.queries.recognizing import Sought

    preferred = dict.fromkeys(("en", *work.expected))
    order = {tag: at for at, tag in enumerate(preferred)}
    ranked = [(order.get(e.version or "", len(order)), e) for e in work.expressions]
    ranked.sort(key=lambda each: (each[0], each[1].url))
    best = [expression for _, expression in ranked]
    return Sought(
        kind=str(work.kind),
        keys=tuple(_key(e.url) for e in best),
        ranks=tuple(rank for rank, _ in ranked),
        names=tuple(e.url for e in best),
        title=next((e.title.text for e in best if e.title.text), best[0].url),
    )


def _key(url: str) -> str:
    """Return the address compared; behind ``#`` stands what has none of its own."""
    return url if "#" in url else addresses.key(url)


def _head(look: Look, answer: Audit | None, sound: bool) -> Head:
    from vigilangue.store.queries.evaluations import Head

    summary = answer.summary if answer else None
    return Head(
        collection=look.collected.id,
        source=look.collected.source,
        captured=look.collected.ended,
        at=look.now,
        sound=sound,
        regime=look.organization.regime,
        languages=summary.languages if summary else (),
        pages=summary.pages if summary else 0,
        works=summary.works if summary else 0,
        unseen=sum(1 for _ in answer.unseen()) if answer else 0,
        maker=look.maker,
    )


def _evaluated(
    look: Look,
    number: int,
    answer: Audit | None,
    failed: int,
    faults: tuple[str, ...],
) -> Evaluated:
    return Evaluated(
        organization=look.organization.slug,
        source=look.source.slug,
        id=number,
        captured=look.collected.ended,
        pages=answer.summary.pages if answer else 0,
        works=answer.summary.works if answer else 0,
        failed=failed,
        faults=faults,
    )
