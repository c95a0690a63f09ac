"""Gathers from alerts the facts that a letter tells, and drafts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from django.utils import formats, translation

from vigilangue.actions import stand as stand_action
from vigilangue.actions.drafting import Draft, Facts, Finding, draft
from vigilangue.alerts import Standing, stand
from vigilangue.app.registry.quoting import quoted
from vigilangue.app.showing.named import named as name_of
from vigilangue.app.showing.rules import grounded, rules
from vigilangue.app.showing.tongues import code
from vigilangue.app.watching.alerting import Rules
from vigilangue.core import InputError
from vigilangue.core.action import Rung
from vigilangue.reports.standing import Standing as Called
from vigilangue.reports.words import words
from vigilangue.store import where
from vigilangue.store.queries import alerts
from vigilangue.store.queries.actions import Kept
from vigilangue.store.queries.alerts import Alert
from vigilangue.store.queries.organizations import organization

LETTERS = "letters"  # in the folder of one's own declarations


def drafted(kept: Kept, rung: Rung, sender: str) -> Draft | None:
    """Draft the letter of an action in its language; None where its rung has none.

    Raises InputError where the organization is gone, CatalogError for a template.
    """
    if not rung.letter:
        return None
    owner = organization(kept.organization)
    if owner is None:
        raise InputError(f"{kept.organization} is not watched any more")
    now, judged = datetime.now(UTC), rules(owner.regime)
    marks = set(kept.marks)
    chosen = [a for a in alerts.of_organization(owner.slug) if a.mark in marks]
    findings = tuple(_findings(chosen, judged, kept.language, now))
    named = {basis for finding in findings for basis in finding.basis}
    silence = stand_action(kept.acts, now).silence
    facts = Facts(
        organization=name_of(owner.slug, owner.title, kept.language),
        addressee=kept.addressee,
        sender=sender,
        day=_day(now, kept.language),
        findings=findings,
        quotations={basis: quoted(basis, kept.language) for basis in named},
        signatories=silence.signatories if silence else (),
    )
    return draft(rung.letter, kept.language, facts, where.home() / "catalog" / LETTERS)


def _findings(
    chosen: Sequence[Alert], judged: Rules, language: str, now: datetime
) -> Iterator[Finding]:
    said = words(language)
    groups: dict[tuple[str, str], list[tuple[Alert, Standing]]] = {}
    for alert in chosen:
        mark = alert.mark
        told = (alert, stand(alert.events, now))
        groups.setdefault((mark.check, mark.language), []).append(told)
    for (slug, tag), some in groups.items():
        check = judged.checks.get(slug)
        grounds = [grounded(slug, alert.basis, judged) for alert, _ in some]
        since = min(s.opened or now for _, s in some)
        basis = dict.fromkeys(name for ground in grounds for name in ground.basis)
        yield Finding(
            title=said.rule(check)[0].summary if check else slug,
            language=said.named(tag) if tag else "–",
            count=len(some),
            since=_day(since, language),
            addresses=tuple(alert.name for alert, _ in some),
            breach=all(ground.standing is Called.BREACH for ground in grounds),
            basis=tuple(basis),
        )


def _day(at: datetime, language: str) -> str:
    """Write a day as a language does."""
    with translation.override(code(language)):
        return formats.date_format(at.date())
