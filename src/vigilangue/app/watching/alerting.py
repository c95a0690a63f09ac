"""The verb that folds new verdicts into the events of alerts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from vigilangue import alerts, catalog, checks
from vigilangue.alerts import Event, Hindrance, Sighting, What
from vigilangue.core import (
    SOURCE_IN_BOUNDS,
    CatalogError,
    Check,
    Commitment,
    Kind,
    Nature,
    Organization,
    Outcome,
    Regime,
    Severity,
    Status,
    Verdict,
)
from vigilangue.reports.standing import Ground, Standing, ground

if TYPE_CHECKING:
    from vigilangue.store.queries.alerting import Mark, Pending, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """What came of one evaluation: how many events of each kind were recorded."""

    organization: str
    source: str
    captured: datetime
    events: dict[What, int]


def alert(organization: Organization) -> Iterator[Raised]:
    """Fold what was judged since; yield what came of each evaluation, oldest first.

    An evaluation is folded whole, in one transaction, or not at all, and only once,
    whoever else does the same at the time. What was captured later than now waits.
    Then come the mandates that instruments give it, as they stand today, and what
    people observed.
    """
    from vigilangue.app import acting
    from vigilangue.app.registry import judging
    from vigilangue.store.queries.enrolling import known

    rows = known(organization)
    rules = Rules.load(organization.regime)
    for source in organization.sources:
        row = rows.get(source.slug)
        if row is not None:
            yield from _raised(organization.slug, source.slug, row, rules)
    judging.passed(datetime.now(UTC))
    yield from alert_inner(organization.slug)
    for _ in acting.verified(organization.slug):
        pass  # what was done is verified or contradicted by what was seen since


def alert_inner(organization: str) -> Iterator[Raised]:
    """Fold what was judged of the sources of our own: mandates, observations."""
    from vigilangue.store.queries import inner, organizations

    row = organizations.organization(organization)
    if row is None:
        return
    rules = Rules.load(row.regime)
    for slug, source in inner.sources(organization):
        yield from _raised(organization, slug, source, rules)


def _raised(
    organization: str, slug: str, source: int, rules: Rules
) -> Iterator[Raised]:
    from vigilangue.store.queries import alerting

    now = datetime.now(UTC)
    for pending in alerting.pending(source, now):
        counts = _fold(pending, rules, now)
        if counts is None:
            continue  # another process has folded it meanwhile
        yield Raised(
            organization=organization,
            source=slug,
            captured=pending.captured,
            events=dict(counts),
        )


def _fold(pending: Pending, rules: Rules, now: datetime) -> Counter[What] | None:
    from django.db import transaction

    from vigilangue.store.queries import alerting

    counts: Counter[What] = Counter()
    with transaction.atomic():
        if not alerting.folded(pending, now):
            return None
        # An older capture reopens nothing, and resolves nothing.
        for mark, happened in (
            () if alerting.late(pending) else folded(pending, rules, now)
        ):
            alerting.append(mark, happened)
            counts.update(event.what for event in happened)
    return counts


class Failed(Protocol):
    """What is to be known of a verdict, to say whether its failure may alert."""

    @property
    def outcome(self) -> Outcome:
        """The outcome."""

    @property
    def because(self) -> str:
        """What the check said."""

    @property
    def basis(self) -> tuple[str, ...]:
        """The texts that it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What judged: the checks by slug, and the regime."""

    checks: dict[str, Check]
    regime: Regime

    @classmethod
    def load(cls, regime: str) -> Rules:
        """Return the checks there are and a regime by its name.

        One that is declared no more owes nothing.
        """
        try:
            found = catalog.regime(regime)
        except CatalogError:
            found = Regime(name=regime, title=regime)
        return cls(checks=checks.load(), regime=found)

    def confirm(self, slug: str) -> int:
        """Return how many failures in a row open an alert.

        Of a mandate one: it rests on what people recorded, not on a look that may err.
        """
        check = self.checks.get(slug)
        return check.confirm if check and check.about is not Commitment else 1

    def severity(self, slug: str) -> Severity:
        """Return how grave a failure of a check is; a source at fault hides the rest.

        Of a check that is there no more nobody says it: the least.
        """
        if slug == SOURCE_IN_BOUNDS:
            return Severity.CRITICAL
        check = self.checks.get(slug)
        return check.severity if check else Severity.MINOR

    def ground(self, slug: str, basis: tuple[str, ...]) -> Ground:
        """Return what a failure of a check rests on, by the basis of its verdict.

        Of a mandate that is the provision itself, with the force of its act.
        """
        check = self.checks.get(slug)
        failed = Verdict(outcome=Outcome.FAILED, because="", check=slug, basis=basis)
        if check is None or check.about is not Commitment:
            return ground(failed, self.regime, check)
        from vigilangue.app.registry.obliging import lines

        return ground(failed, replace(self.regime, lines=tuple(lines(basis))), check)

    def hindrances(self, slug: str, said: Iterable[Failed]) -> frozenset[Hindrance]:
        """Return what keeps the failures of a check from opening an alert."""
        check = self.checks.get(slug)
        failed = [each for each in said if each.outcome is Outcome.FAILED]
        found = set()
        if check is not None and check.status is not Status.ACTIVE:
            found.add(Hindrance.TRIAL)
        if failed and all(self._unread(each, check) for each in failed):
            found.add(Hindrance.UNVERIFIED)
        return frozenset(found)

    def past(self, slug: str, kind: str) -> frozenset[Hindrance]:
        """Return what keeps an occurrence from alerting by itself: its rate does.

        ``kind`` is that of the subject. A notice is one, whatever is asked of it.
        """
        from vigilangue.store.queries.noticed import RATE

        check = self.checks.get(slug)
        happened = check is not None and check.nature is Nature.OCCURRENCE
        over = kind == Kind.NOTICE or (happened and kind != RATE)
        return frozenset({Hindrance.OCCURRENCE} if over else ())

    def _unread(self, said: Failed, check: Check | None) -> bool:
        slug = check.slug if check else ""
        return self.ground(slug, said.basis).standing is Standing.UNVERIFIED


def folded(
    pending: Pending, rules: Rules, now: datetime
) -> Iterator[tuple[Mark, list[Event]]]:
    """Yield the events that an evaluation causes, by alert; nothing is written."""
    from vigilangue.store.queries import alerting, noticed
    from vigilangue.store.queries.batches import batches

    groups = (
        (mark, tuple(said))
        for mark, said in groupby(alerting.said(pending), key=lambda said: said.mark)
    )
    for some in batches(groups):
        events = alerting.events(mark for mark, _ in some)
        kinds = noticed.kinds(mark.subject for mark, _ in some)
        for mark, said in some:
            past = rules.past(mark.check, kinds[mark.subject])
            confirm = rules.confirm(mark.check)
            sightings = [sighting(pending, said)]
            if confirm > 1:
                sightings = [*_earlier(mark, pending, confirm - 1), *sightings]
            happened = list(
                alerts.fold(
                    sightings,
                    events[mark],
                    now,
                    confirm=confirm,
                    hindrances=rules.hindrances(mark.check, said) | past,
                    evaluations=frozenset({pending.id}),
                )
            )
            if happened:
                yield mark, happened


def _earlier(mark: Mark, pending: Pending, most: int) -> Iterator[Sighting]:
    from vigilangue.store.queries import alerting

    rows = alerting.before(mark, pending, most)
    for _, same in groupby(rows, key=lambda row: row[0].id):
        every = list(same)
        yield sighting(every[0][0], (said for _, said in every))


def sighting(pending: Pending, said: Iterable[Said]) -> Sighting:
    """Return what one evaluation says of one alert."""
    every = tuple(said)
    outcome = alerts.merged(each.outcome for each in every)
    because = next(each.because for each in every if each.outcome is outcome)
    return Sighting(
        outcome=outcome,
        captured=pending.captured,
        because=because,
        evaluation=pending.id,
    )
