"""Judges what was issued late by the period: one late version alerts nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from vigilangue import alerts, checks
from vigilangue.alerts import Occurrence, Period, Rate, periods
from vigilangue.core import Allowance, Nature, Outcome, Publication, Source, Verdict
from vigilangue.measures.simultaneity import spread

if TYPE_CHECKING:
    from vigilangue.store.queries.issued import Issued

NAME = "versions"  # of the rates of a source
QUOTED = 3  # versions that a rate quotes


def keep(evaluation: int, row: int, source: Source, *, captured: datetime) -> None:
    """Write the rates of the last period beside the works of an evaluation.

    The source is in a ``row``; who calls it holds a transaction. A version counts in
    the period in which it was issued itself, however late that was.
    """
    from vigilangue.store.queries import evaluations, issued, noticed

    every = checks.of(Publication).items()
    slugs = [slug for slug, c in every if c.nature is Nature.OCCURRENCE]
    over = periods.last(source.rate.period, captured.date())
    found = issued.within(evaluation, slugs, over.start, over.end)
    verdicts = [*rated(found, over, source.rate)]
    if verdicts:
        title = f"{source.title}: versions by {source.rate.period}"
        subject = noticed.rate(row, NAME, title)
        evaluations.add_verdicts(evaluation, subject, verdicts)


def rated(
    some: Iterable[Issued], over: Period, allowance: Allowance
) -> Iterator[Verdict]:
    """Yield what is said of each check and language in a period, worst ones quoted."""
    by: dict[tuple[str, str], list[Issued]] = defaultdict(list)
    for each in some:
        by[each.verdict.check, each.verdict.language or ""].append(each)
    for key in sorted(by):
        yield from _rate(by[key], over, allowance)


def _rate(
    some: Sequence[Issued], over: Period, allowance: Allowance
) -> Iterator[Verdict]:
    late = [each for each in some if each.verdict.outcome is Outcome.FAILED]
    rate = alerts.rate(
        (
            Occurrence(at=e.day, failed=e.verdict.outcome is Outcome.FAILED)
            for e in some
        ),
        over,
    )
    outcome = alerts.surely(rate, allowed=allowance.share, least=allowance.least)
    worst = sorted(late, key=lambda e: (not e.there, -e.behind, -e.day.toordinal()))
    first = some[0].verdict
    told = Verdict(
        check=first.check,
        outcome=outcome,
        because=_because(rate, some, over, allowance),
        language=first.language,
        basis=tuple(dict.fromkeys(text for e in some for text in e.verdict.basis)),
    )
    proofs = worst[:QUOTED] if outcome is Outcome.FAILED else []
    for proof in proofs:
        listed = replace(proof.verdict.evidence, quote=proof.title)
        yield replace(told, url=proof.verdict.url, evidence=listed)
    if not proofs:
        yield told


def _because(
    rate: Rate, some: Sequence[Issued], over: Period, allowance: Allowance
) -> str:
    middle, most, last = spread(each.behind for each in some)
    return (
        f"{periods.named(over)}: {rate.n} of {rate.of} versions came late (95 % "
        f"interval {rate.low:.0%} to {rate.high:.0%}), {allowance.share:.0%} is "
        f"allowed; days after the first version: {middle} for one in two, {most} for "
        f"nine in ten, {last} at most"
    )
