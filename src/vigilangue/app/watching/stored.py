"""Alerts as an audit's answer, so that the writers of the reports write them too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from vigilangue import catalog, checks
from vigilangue.app.registry.obliging import lines
from vigilangue.core import (
    SOURCE_IN_BOUNDS,
    Check,
    Commitment,
    Evidence,
    Expression,
    Force,
    Measure,
    Outcome,
    Severity,
    Status,
    Summary,
    Unseen,
    Verdict,
    Work,
)

from .listing import Listed

MANUAL = """\
A look at a source does not keep the bounds that its declaration expects.

Requires
    As many pages, and as few addresses out of sight, as `[expect]` says.

Why it matters
    Where a look cannot be believed, nothing of the source is judged: what is wrong
    there, or mended, is not seen.

Remedy
    See why the source answers otherwise; where it has changed for good, change
    `[expect]` in its declaration.
"""
BOUNDS = Check(
    slug=SOURCE_IN_BOUNDS,
    severity=Severity.CRITICAL,
    since="0.2",
    basis=(),
    force=Force.GUIDES,
    status=Status.ACTIVE,
    doc=MANUAL,
    judge=lambda work, regime, today: iter(()),
)


def rules() -> dict[str, Check]:
    """Return the checks by which alerts are written, with the one about sources."""
    return {**checks.load(), BOUNDS.slug: BOUNDS}


@dataclass(frozen=True, slots=True)
class Stored:
    """What `core.Audit` asks for: each alert as the failed verdict that it rests on."""

    summary: Summary
    failed: tuple[Verdict, ...]

    @classmethod
    def of(cls, listed: Sequence[Listed], regime: str) -> Stored:
        """Return the answer that holds some alerts of organizations."""
        from vigilangue.store.queries.alerts_seen import of_mark

        failed = []
        for each in listed:
            newest = next(iter(of_mark(each.alert.mark, 1)), None)
            proof = Evidence(
                capture=newest.digest if newest else "",
                quote=newest.quote if newest else "",
            )
            failed.append(
                Verdict(
                    check=each.alert.mark.check,
                    outcome=Outcome.FAILED,
                    because=each.standing.because,
                    language=each.alert.mark.language or None,
                    url=(newest.url if newest else "") or each.alert.name,
                    evidence=proof,
                    work=each.alert.name,
                    basis=each.alert.basis,
                )
            )
        named, owed = catalog.regime(regime), checks.of(Commitment)
        bases = (v.basis for v in failed if v.check in owed)
        provisions = tuple(line for basis in bases for line in lines(basis))
        counts: dict[str, dict[Outcome, int]] = {
            check: {Outcome.FAILED: n}
            for check, n in Counter(v.check for v in failed).items()
        }
        organizations = tuple(dict.fromkeys(e.alert.organization for e in listed))
        return cls(
            Summary(
                targets=organizations,
                regime=replace(named, lines=named.lines + provisions),
                languages=(),
                pages=0,
                works=len({v.work for v in failed}),
                date=datetime.now(UTC).isoformat(timespec="seconds"),
                seconds=0.0,
                outcomes=counts,
            ),
            tuple(failed),
        )

    def works(self) -> Iterator[Work]:
        """Yield nothing: each verdict names its address itself."""
        yield from ()

    def by_work(self) -> Iterator[tuple[Work, list[Verdict]]]:
        """Yield nothing, as `works`."""
        yield from ()

    def expressions(self) -> Iterator[tuple[str, Expression]]:
        """Yield nothing, as `works`."""
        yield from ()

    def verdicts(self, outcome: Outcome | None = None) -> Iterator[Verdict]:
        """Yield the verdict of each alert; all of them failed."""
        if outcome in (None, Outcome.FAILED):
            yield from self.failed

    def measures(self) -> tuple[Measure, ...]:
        """Return none."""
        return ()

    def unseen(self) -> Iterator[Unseen]:
        """Yield nothing."""
        yield from ()
