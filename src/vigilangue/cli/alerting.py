"""Writes alerts: as text, as JSON, and as findings by the writers of the reports."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from . import reader

if TYPE_CHECKING:
    from vigilangue.app.watching import Listed
    from vigilangue.core import Organization
    from vigilangue.reports.words import Words

Found = Sequence[tuple["Organization", Sequence["Listed"]]]
SCHEMA = "vigilangue.alerts/1"


def _text(found: Found, given: Namespace, out: TextIO) -> None:
    said = reader.said(given)
    for organization, rows in found:
        out.write(f"{organization.title}\n{_head(rows, said)}\n")
        for each in _shown(rows, given):
            out.writelines(f"{line}\n" for line in _lines(each, said))
        out.write("\n")


def _head(rows: Iterable[Listed], said: Words) -> str:
    every = list(rows)
    speak = sum(each.standing.speaks for each in every)
    failing = sum(each.standing.failing for each in every)
    return said(
        "alerts_head",
        speak=speak,
        quiet=failing - speak,
        resolved=len(every) - failing,
    )


def _lines(each: Listed, said: Words) -> Iterable[str]:
    from vigilangue.reports import shown
    from vigilangue.reports.wording import based

    standing, mark = each.standing, each.alert.mark
    phase = said(f"phase_{standing.phase}")
    quiet = standing.quiet_because
    if standing.failing and quiet is not None:
        phase = said(f"quiet_{quiet.what}", until=quiet.until, author=quiet.author)
    since = f"{standing.since:%Y-%m-%d}" if standing.since else "-"
    language = said.named(mark.language) if mark.language else "-"
    severity = said(f"severity_{each.severity}")
    yield f"{severity} · {mark.check} · {language} · {phase} ({since})"
    yield f"  {shown.text(each.alert.title)} <{shown.address(each.alert.name)}>"
    reason, _ = said.reason(standing.because)
    yield f"  {shown.sentence(reason)}"
    yield f"  {said(f'standing_{each.ground.standing}')}"
    if each.ground.basis:
        yield f"  {shown.text(based(each.ground.basis, said))}"


def _json(found: Found, given: Namespace, out: TextIO) -> None:
    whole = {
        "schema": SCHEMA,
        "alerts": [
            _row(organization, each)
            for organization, rows in found
            for each in _shown(rows, given)
        ],
    }
    out.write(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")


def _row(organization: Organization, each: Listed) -> dict[str, Any]:
    standing, mark = each.standing, each.alert.mark
    quiet = standing.quiet_because
    return {
        "organization": organization.slug,
        "source": each.alert.source,
        "check": mark.check,
        "subject": each.alert.name,
        "title": each.alert.title,
        "language": mark.language or None,
        "severity": str(each.severity),
        "standing": str(each.ground.standing),
        "basis": list(each.alert.basis),
        "phase": str(standing.phase),
        "speaks": standing.speaks,
        "quiet_because": str(quiet.what) if quiet else None,
        "since": standing.since.isoformat() if standing.since else None,
        "opened": standing.opened.isoformat() if standing.opened else None,
        "regressions": standing.regressions,
        "because": standing.because,
        "events": [
            {
                "what": str(event.what),
                "at": event.at.isoformat(),
                "author": event.author,
                "reason": event.reason,
                "captured": event.captured.isoformat() if event.captured else None,
                "until": event.until.isoformat() if event.until else None,
            }
            for event in each.alert.events
        ],
    }


def _shown(rows: Iterable[Listed], given: Namespace) -> list[Listed]:
    return [each for each in rows if given.all or each.standing.speaks]


def _as(format: str) -> Callable[[Found, Namespace, TextIO], None]:
    def write(found: Found, given: Namespace, out: TextIO) -> None:
        from vigilangue.app.watching.stored import Stored, rules
        from vigilangue.reports import writer

        speaking = [each for _, rows in found for each in rows if each.standing.speaks]
        regime = found[0][0].regime if found else "any"
        audit = Stored.of(speaking, regime)
        how = reader.presentation(rules(), given.report_language, out)
        writer(format)(audit, out, how)

    return write


WRITERS: dict[str, Callable[[Found, Namespace, TextIO], None]] = {
    "text": _text,
    "json": _json,
    "sarif": _as("sarif"),
    "junit": _as("junit"),
    "csv": _as("csv"),
}
