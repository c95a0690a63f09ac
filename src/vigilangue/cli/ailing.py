"""Writes how it stands with the sources: as text, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from vigilangue.app.running import Health, Healths

SCHEMA = "vigilangue.health/1"
RUNS = "A watch runs."
RESTS = (
    "No watch runs: start one with `vigilangue run` (or `vigilangue serve --watch`)."
)
NOTHING = "Nothing is declared yet: vigilangue catalog add https://www.example.org/"
STATES = {
    "looking": "is looked at now",
    "never": "was never looked at",
    "failed": "could not be looked at",
    "fault": "at fault: its last look is not believed",
    "sound": "good",
    "unread": "its declaration cannot be read",
}
UNITS = ("bytes", "kB", "MB", "GB", "TB")


def text(found: Healths, now: datetime, out: TextIO) -> None:
    """Write it for people."""
    from vigilangue.reports import shown

    out.write(f"{RUNS if found.running else RESTS}\n")
    if not found.sources:
        out.write(f"{NOTHING}\n")
    for each in found.sources:
        name = "/".join(filter(None, (each.organization, each.source)))
        out.write(f"\n{name}: {STATES[each.state]}\n")
        out.writelines(f"  {shown.text(line)}\n" for line in _lines(each, now))


def _lines(each: Health, now: datetime) -> Iterator[str]:
    if each.stage is not None:
        of = f" of {each.stage.of:,}" if each.stage.of else ""
        rate = f", {each.stage.rate:,.1f} a second" if each.stage.rate else ""
        left = f", about {each.stage.left:,.0f} s left" if each.stage.left else ""
        yield f"{each.stage.step} {each.stage.done:,}{of}{rate}{left}"
    if each.last is not None:
        yield f"last look {_moment(each.last)}"
    if each.pages is not None:
        held = size(each.bytes or 0)
        yield f"{each.pages:,} pages, {each.unseen:,} not seen, {held}"
    if each.failures > 1:
        yield f"{each.failures} times in a row"
    if each.why:
        yield f"why: {each.why}"
    if each.late:
        yield "next look: it is due, and nobody looks"
    elif each.next is not None:
        yield f"next look {_moment(each.next) if each.next > now else 'now'}"
    elif each.source:
        yield "next look: none, one was enough"


def json_(found: Healths, now: datetime, out: TextIO) -> None:
    """Write it for programs."""
    whole = {
        "schema": SCHEMA,
        "running": found.running,
        "sources": [_row(each) for each in found.sources],
    }
    out.write(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")


def _row(each: Health) -> dict[str, Any]:
    stage = each.stage
    return {
        "organization": each.organization,
        "source": each.source or None,
        "title": each.title,
        "address": each.address or None,
        "state": str(each.state),
        "last": each.last.isoformat(timespec="seconds") if each.last else None,
        "next": each.next.isoformat(timespec="seconds") if each.next else None,
        "late": each.late,
        "failures": each.failures,
        "why": each.why,
        "pages": each.pages,
        "unseen": each.unseen,
        "bytes": each.bytes,
        "progress": stage
        and {
            "step": stage.step,
            "done": stage.done,
            "of": stage.of,
            "rate": stage.rate,
            "left": stage.left,
        },
    }


def size(n: int) -> str:
    """Return a number of bytes as people read it."""
    value, unit = float(n), 0
    while value >= 1000 and unit < len(UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return f"{value:,.1f} {UNITS[unit]}" if unit else f"{n} bytes"


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}Z"
