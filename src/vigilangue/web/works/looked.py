"""What each check said of a work, now by language and before by look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from vigilangue.alerts import merged, stand
from vigilangue.core import Check, Outcome
from vigilangue.store.queries.works import Work
from vigilangue.store.queries.works_history import History

from ..alerts.listed import state, to
from ..alerts.rule import Rule, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A check and what it said in each language, None where it said nothing."""

    rule: Rule
    outcomes: tuple[Outcome | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A check in one language, and what each look said of it.

    ``alert`` is the address of its alert, empty where it never had one; ``state`` how
    that stands now.
    """

    rule: Rule
    language: str
    outcomes: tuple[Outcome | None, ...]
    alert: str
    state: str


def said(
    work: Work, languages: Sequence[str], checks: Mapping[str, Check]
) -> Iterator[Said]:
    """Yield what each check said now; of several verdicts in a place the worst."""
    found: dict[str, dict[str, Outcome]] = {}
    for verdict in work.verdicts:
        by, tag = found.setdefault(verdict.check, {}), verdict.language or ""
        by[tag] = merged((by.get(tag, verdict.outcome), verdict.outcome))
    for slug, by in sorted(found.items()):
        yield Said(
            rule=rule(slug, checks.get(slug)),
            outcomes=tuple(by.get(tag) for tag in languages),
        )


def past(
    organization: str, history: History, checks: Mapping[str, Check], now: datetime
) -> Iterator[Past]:
    """Yield what failed in any of the last looks, or had an alert before."""
    for line in history.lines:
        slug = line.mark.check
        yield Past(
            rule=rule(slug, checks.get(slug)),
            language=line.mark.language,
            outcomes=line.outcomes,
            alert=to(organization, line.mark) if line.events else "",
            state=state(stand(line.events, now)),
        )
