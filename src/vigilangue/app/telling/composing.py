"""Composes what is told of an organization since somebody was last told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from django.db import transaction

from vigilangue.alerts import What, stand, visible
from vigilangue.app.showing.named import named
from vigilangue.app.showing.rules import rules
from vigilangue.app.showing.tongues import code
from vigilangue.app.watching.alerting import Rules
from vigilangue.core import Access
from vigilangue.reports.digest import (
    Digest,
    Line,
    Section,
    Told,
    as_html,
    as_json,
    as_text,
    subject,
)
from vigilangue.reports.words import words
from vigilangue.store.queries import alerting, organizations, telling
from vigilangue.store.queries.telling import Asked, Happened

from .seen import seen
from .wanted import wanted
from .when import Rhythm, due

ADDRESS = "VIGILANGUE_ADDRESS"  # of the pages, as people outside write it
LOCAL = "http://127.0.0.1:8765"
WORST = 10  # alerts that are named, of those of one check in one language
TOLD = {
    What.OPENED: Told.OPENED,
    What.REGRESSED: Told.REGRESSED,
    What.RESOLVED: Told.RESOLVED,
    What.PUBLISHED: Told.PUBLISHED,
    What.TRANSMITTED: Told.TRANSMITTED,
}


def compose(now: datetime | None = None) -> Iterator[str]:
    """Write the messages that are due; yield the key of each.

    What somebody is told of, and how far they were told, is one transaction: a
    message is there once, whenever this is killed and however often it is called.
    """
    now = now or datetime.now(UTC)
    for asked in telling.subscriptions():
        if not due(Rhythm(asked.rhythm), asked.last, now):
            continue
        with transaction.atomic():
            key = _composed(asked, now)
        if key:
            yield key


def _composed(asked: Asked, now: datetime) -> str | None:
    owner = organizations.organization(asked.organization)
    happened = telling.since(asked)
    if owner is None or not happened:
        return None
    until = happened[-1].id
    access = seen(asked, owner)
    sections = tuple(_sections(happened, access, asked, rules(owner.regime), now))
    if not sections:
        telling.told(asked, until, asked.last)
        return None
    base = os.environ.get(ADDRESS, LOCAL).rstrip("/")
    tongue = asked.tongue
    digest = Digest(
        organization=named(owner.slug, owner.title, tongue),
        language=tongue,
        sections=sections,
        all=f"{base}/{code(tongue)}/o/{owner.slug}/alerts/",
        settings=f"{base}/{code(tongue)}/news/",
    )
    new = telling.tell(
        asked,
        until=until,
        now=now,
        access=access,
        subject=subject(digest),
        text=as_text(digest),
        html=as_html(digest),
        data=as_json(digest),
    )
    return f"{asked.id}:{until}" if new else None


def _sections(
    happened: Sequence[Happened],
    access: Access,
    asked: Asked,
    judged: Rules,
    now: datetime,
) -> Iterator[Section]:
    """Yield by group what may be told: the last thing that happened to each alert."""
    told_of = {each.mark: each for each in happened if each.what in TOLD}
    graver = wanted(told_of, asked, judged)
    last = {mark: each for mark, each in told_of.items() if mark in graver}
    events = alerting.events(last)
    said = words(asked.tongue)
    groups: dict[tuple[Told, str, str], list[Happened]] = {}
    for mark, each in last.items():
        if not visible(stand(events[mark], now), access):
            continue
        told = TOLD[each.what]
        groups.setdefault((told, mark.check, mark.language), []).append(each)
    for (told, slug, tag), some in sorted(groups.items(), key=_worst_first):
        check = judged.checks.get(slug)
        yield Section(
            told=told,
            title=said.rule(check)[0].summary.rstrip(".") if check else slug,
            language=said.named(tag) if tag else "",
            count=len(some),
            worst=tuple(_lines(some[:WORST], asked)),
        )


def _worst_first(
    item: tuple[tuple[Told, str, str], list[Happened]],
) -> tuple[int, int, str, str]:
    (told, slug, tag), some = item
    return (list(Told).index(told), -len(some), slug, tag)


def _lines(some: Iterable[Happened], asked: Asked) -> Iterator[Line]:
    base = os.environ.get(ADDRESS, LOCAL).rstrip("/")
    for each in some:
        mark = each.mark
        page = f"{mark.subject}/{mark.check}/{mark.language or '-'}/"
        at = f"{base}/{code(asked.tongue)}/o/{asked.organization}/alerts/{page}"
        yield Line(title=each.title, address=at)
