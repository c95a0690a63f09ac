"""Judges the notices of a source by the period: one alone opens no alert."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from vigilangue import alerts, catalog, checks
from vigilangue.alerts import Occurrence, Period, Rate, periods
from vigilangue.core import (
    Allowance,
    Evidence,
    Outcome,
    Recruitment,
    Regime,
    Vacancy,
    Verdict,
)
from vigilangue.measures.favoured import favours

if TYPE_CHECKING:
    from vigilangue.store.queries.noticed import Occurred

QUOTED = 3  # notices that a rate quotes
COUNTS = (Outcome.PASSED, Outcome.FAILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """What is said of the notices of a department, empty: of all, in a period."""

    department: str
    verdicts: tuple[Verdict, ...]


def period(allowance: Allowance, captured: datetime) -> Period:
    """Return the period that a look judges: the last that was over then."""
    return periods.last(allowance.period, captured.date())


def rated(
    occurred: Sequence[Occurred],
    over: Period,
    *,
    allowance: Allowance,
    regime: str,
    today: date,
    known: Iterable[str] = (),
) -> Iterator[Rated]:
    """Yield what each check says of a period, all departments together; then of each.

    ``known`` are the departments of earlier periods: of those that hire nobody now
    nothing can be told, and it is said.
    """
    rules = catalog.regime(regime)
    together = [
        verdict
        for check in checks.of(Vacancy)
        for verdict in _check(check, occurred, over, allowance)
    ]
    yield Rated(
        department="",
        verdicts=(*together, *_favoured("", occurred, over, rules, today)),
    )
    by: dict[str, list[Occurred]] = {name: [] for name in known if name}
    for each in occurred:
        if each.department:
            by.setdefault(each.department, []).append(each)
    for name, some in by.items():
        verdicts = tuple(_favoured(name, some, over, rules, today))
        yield Rated(department=name, verdicts=verdicts)


def _check(
    check: str, occurred: Sequence[Occurred], over: Period, allowance: Allowance
) -> Iterator[Verdict]:
    """Yield the verdict on the rate of a check, and then the worst notices, quoted."""
    said = [
        (each, verdict)
        for each in occurred
        for verdict in each.verdicts
        if verdict.check == check and verdict.outcome in COUNTS
    ]
    failed = [(each, v) for each, v in said if v.outcome is Outcome.FAILED]
    rate = alerts.rate(
        (
            Occurrence(at=each.day, failed=v.outcome is Outcome.FAILED)
            for each, v in said
        ),
        over,
    )
    outcome = alerts.surely(rate, allowed=allowance.share, least=allowance.least)
    because = _because(rate, over, allowance)
    worst = sorted(failed, key=lambda one: (not one[0].there, -one[0].day.toordinal()))
    proofs = [v for _, v in worst[:QUOTED]] if outcome is Outcome.FAILED else []
    basis = tuple(dict.fromkeys(text for _, v in said for text in v.basis))
    told = Verdict(check=check, outcome=outcome, because=because, basis=basis)
    for proof in proofs:
        yield replace(told, url=proof.url, evidence=proof.evidence)
    if not proofs:
        yield told


def _because(rate: Rate, over: Period, allowance: Allowance) -> str:
    name = periods.named(over)
    if rate.low is None or rate.high is None:
        return f"{name}: no notice of which it can be told"
    return (
        f"{name}: {rate.n} of {rate.of} notices failed (95 % interval "
        f"{rate.low:.0%} to {rate.high:.0%}), {allowance.share:.0%} is allowed"
    )


def _favoured(
    department: str,
    occurred: Sequence[Occurred],
    over: Period,
    rules: Regime,
    today: date,
) -> Iterator[Verdict]:
    english = [each for each in occurred if each.favours == "en"]
    proof = next(iter(sorted(english, key=lambda each: not each.there)), None)
    some = Recruitment(
        department=department,
        since=over.start,
        until=over.end,
        favoured=favours(each.favours for each in occurred),
        evidence=_quote(proof) if proof else Evidence(),
    )
    yield from checks.judge(some, rules, today)


def _quote(notice: Occurred) -> Evidence:
    """Return what a notice was quoted for, best where it failed something."""
    failed = sorted(notice.verdicts, key=lambda v: v.outcome is not Outcome.FAILED)
    return next((v.evidence for v in failed if v.evidence.quote), Evidence())
