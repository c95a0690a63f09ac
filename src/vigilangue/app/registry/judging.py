"""Judges mandates and writes what is said of them otherwise than before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from vigilangue import alerts
from vigilangue.core import Evidence, Organization, Outcome, Verdict
from vigilangue.core.expression import QUOTED
from vigilangue.reports.maker import version
from vigilangue.store.queries import inner
from vigilangue.store.queries import registry_judged as rows
from vigilangue.store.queries.inner import Judged
from vigilangue.store.queries.registry_judged import Said
from vigilangue.store.queries.registry_mandates import Owed, Saying

from .answering import answering, who
from .standing import Standing, State, standing

WITHDRAWN = "a person says that it is no mandate"
GONE = "no text that is held asks this of it any more"


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """A mandate as it stands, and whose it is to carry out."""

    organization: Organization
    standing: Standing

    @property
    def name(self) -> str:
        """The name of its provision."""
        return f"{self.standing.owed.name} {self.standing.owed.provision}"


def changed(instrument: str, now: datetime) -> None:
    """Judge what an instrument asks for, and bring the alerts up to it at once."""
    from vigilangue.app.watching.alerting import alert_inner
    from vigilangue.store.queries import registry_mandates

    owed = registry_mandates.of_named(instrument)
    for slug in judge(owed, now, instrument=instrument):
        for _ in alert_inner(slug):
            pass


def passed(now: datetime) -> None:
    """Judge what may stand otherwise only because time has passed.

    Where nothing was ever judged, that is all that is held.
    """
    from vigilangue.store.queries import registry_mandates

    known = rows.organizations()
    judge(registry_mandates.dated() if known else registry_mandates.every(), now)


def judge(
    owed: Iterable[Owed], now: datetime, *, instrument: str | None = None
) -> list[str]:
    """Write what the checks say of mandates; return the slugs of whose they are.

    ``instrument`` is the one of which these are all: what was said of others of it is
    then over. Nothing is written where nothing is otherwise than before.
    """
    by: dict[str, list[_About]] = {}
    organizations: dict[str, Organization] = {}
    for each in _whose(owed, now.date()):
        organizations.setdefault(each.organization.slug, each.organization)
        by.setdefault(each.organization.slug, []).append(each)
    if instrument is not None:
        for other in rows.organizations():
            organizations.setdefault(other.slug, other)
    for slug, organization in organizations.items():
        _write(organization, by.get(slug, ()), now, instrument)
    return list(organizations)


def _whose(owed: Iterable[Owed], today: date) -> Iterator[_About]:
    known = answering()
    for each in owed:
        stands = standing(each, today)
        found = who(known, stands.addressee, each.speaker)
        if found is not None and (each.sayings or stands.state is State.WITHDRAWN):
            yield _About(organization=found, standing=stands)


def _write(
    organization: Organization,
    about: Iterable[_About],
    now: datetime,
    instrument: str | None,
) -> None:
    from django.db import transaction

    judged = {each.name: each for each in _judged(about)}
    with transaction.atomic():
        source = rows.begin(organization)
        before = rows.last(source, instrument)
        told = [e for e in judged.values() if _otherwise(e, before.get(e.name, {}))]
        if instrument is not None:
            told += _gone(before, judged, instrument)
        if told:
            regime = organization.regime
            inner.write(source, rows.KIND, told, now, regime=regime, maker=version())


def _judged(about: Iterable[_About]) -> Iterator[Judged]:
    """Yield what is said of each provision: of several mandates in it, one verdict."""
    by: dict[str, list[_About]] = {}
    for each in about:
        by.setdefault(each.name, []).append(each)
    for name, some in by.items():
        said: dict[str, list[Verdict]] = {}
        for each in some:
            for verdict in _verdicts(each.standing):
                said.setdefault(verdict.check, []).append(verdict)
        saying = _saying(some[0].standing)
        yield Judged(
            name=name,
            title=saying.quote or saying.what if saying else name,
            verdicts=tuple(_merged(verdicts) for verdicts in said.values()),
        )


def _verdicts(stands: Standing) -> Iterator[Verdict]:
    saying = _saying(stands)
    for verdict in stands.verdicts:
        place = verdict.evidence.quote  # where somebody looked, or what shows it
        yield replace(
            verdict,
            url=place if place.startswith(("https://", "http://")) else None,
            evidence=Evidence(
                capture=saying.digest if saying else "",
                quote=(saying.quote or saying.what)[:QUOTED] if saying else "",
            ),
        )


def _merged(verdicts: list[Verdict]) -> Verdict:
    outcome = alerts.merged(verdict.outcome for verdict in verdicts)
    return next(verdict for verdict in verdicts if verdict.outcome is outcome)


def _saying(stands: Standing) -> Saying | None:
    """Return a mandate in English where that is held, else in the first language."""
    sayings = stands.owed.sayings
    english = (each for each in sayings if each.language == "en")
    return next(english, None) or next(iter(sayings), None)


def _otherwise(judged: Judged, before: Mapping[str, Said]) -> bool:
    return any(before.get(v.check) != Said.of(v) for v in judged.verdicts)


def _gone(
    before: Mapping[str, Mapping[str, Said]],
    judged: Mapping[str, Judged],
    instrument: str,
) -> Iterator[Judged]:
    """Yield what is asked no more, or of another: no check applies to it."""
    for name, said in before.items():
        here = name.rpartition(" ")[0] == instrument
        checks = {v.check for v in judged[name].verdicts} if name in judged else set()
        over = [
            slug
            for slug, each in said.items()
            if slug not in checks and each.outcome is not Outcome.INAPPLICABLE
        ]
        if here and over:
            yield Judged(
                name=name,
                title=name,
                verdicts=tuple(
                    Verdict(
                        check=slug,
                        outcome=Outcome.INAPPLICABLE,
                        because=WITHDRAWN if name in judged else GONE,
                        basis=(name,),
                    )
                    for slug in over
                ),
            )
