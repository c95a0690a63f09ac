"""What a reader of the list asks for: which alerts, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from vigilangue.alerts import Phase, Standing
from vigilangue.core import Severity
from vigilangue.reports.standing import Ground
from vigilangue.reports.standing import Standing as Called

from .listed import Listed
from .rule import Rule

NO_LANGUAGE = "-"  # of an alert that is about its subject in no language


class Named(Protocol):
    """What names a check and a language: an alert, or a lot of them."""

    @property
    def check(self) -> str:
        """The slug of the check."""

    @property
    def language(self) -> str:
        """The language, empty where there is none."""


class Shown(StrEnum):
    """Which alerts are shown, by how they stand."""

    OPEN = "open"  # all that alert now
    REGRESSED = "regressed"  # those of them that came back
    QUIET = "quiet"  # failing, and deferred, waived or dismissed
    RESOLVED = "resolved"
    ALL = "all"


class Order(StrEnum):
    """In which order they are shown."""

    GRAVEST = "gravest"
    OLDEST = "oldest"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked for; what is empty asks for nothing.

    ``severity`` is the least grave that is shown.
    """

    shown: Shown = Shown.OPEN
    order: Order = Order.GRAVEST
    check: str = ""
    language: str = ""
    severity: Severity = Severity.MINOR
    called: str = ""
    source: str = ""
    text: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether some alerts are left out, whatever their state."""
        return self != Asked(shown=self.shown, order=self.order)

    @property
    def one_group(self) -> bool:
        """Whether one check in one language is asked for: then all are listed."""
        return bool(self.check and self.language)

    def chosen(self, alerts: Iterable[Listed]) -> Iterator[Listed]:
        """Yield the alerts asked for, but for their state."""
        text = self.text.casefold()
        for each in alerts:
            alert = each.alert
            if self.fits(alert.mark, alert.source, each.rule, each.ground) and (
                text in alert.name.casefold() or text in alert.title.casefold()
            ):
                yield each

    def fits(self, mark: Named, source: str, rule: Rule, ground: Ground) -> bool:
        """Tell whether alerts of a check and language are asked for, but for a text."""
        return (
            self.check in ("", mark.check)
            and self.language in ("", mark.language or NO_LANGUAGE)
            and rule.severity.reaches(self.severity)
            and self.called in ("", ground.standing)
            and self.source in ("", source)
        )


def asked(query: Mapping[str, str]) -> Asked:
    """Read what is asked for; what is not understood asks for nothing."""
    found = Asked(
        check=query.get("check", ""),
        language=query.get("language", ""),
        source=query.get("source", ""),
        text=query.get("q", "").strip(),
    )
    if query.get("state") in list(Shown):
        found = replace(found, shown=Shown(query["state"]))
    if query.get("sort") in list(Order):
        found = replace(found, order=Order(query["sort"]))
    if query.get("severity") in list(Severity):
        found = replace(found, severity=Severity(query["severity"]))
    if query.get("standing") in list(Called):
        found = replace(found, called=query["standing"])
    return found


def within(shown: Shown, standing: Standing) -> bool:
    """Tell whether an alert that stands so is among those that a state asks for."""
    if shown is Shown.OPEN:
        return standing.speaks
    if shown is Shown.REGRESSED:
        return standing.speaks and standing.phase is Phase.REGRESSED
    if shown is Shown.QUIET:
        return standing.failing and not standing.speaks
    if shown is Shown.RESOLVED:
        return standing.phase is Phase.RESOLVED
    return True
