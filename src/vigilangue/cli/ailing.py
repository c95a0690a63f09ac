"""Writes how it stands with the sources: as text, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, TextIO

from .progress import paced

if TYPE_CHECKING:
    from vigilangue.app.running import Health, Healths
    from vigilangue.reports.words import Words

SCHEMA = "vigilangue.health/1"


def text(found: Healths, now: datetime, said: Words, out: TextIO) -> None:
    """Write it for people."""
    from vigilangue.reports import shown

    out.write(f"{said('health_runs' if found.running else 'health_rests')}\n")
    if not found.sources:
        out.write(f"{said('declared_nothing')}\n")
    for each in found.sources:
        name = "/".join(filter(None, (each.organization, each.source)))
        out.write(f"\n{name}: {said(f'health_{each.state}')}\n")
        out.writelines(f"  {shown.text(line)}\n" for line in _lines(each, now, said))


def _lines(each: Health, now: datetime, said: Words) -> Iterator[str]:
    if (stage := each.stage) is not None:
        yield paced(said, stage.step, stage.done, stage.of, stage.rate, stage.left)
    if each.last is not None:
        yield said("health_last", when=_moment(each.last))
    if each.pages is not None:
        yield said(
            "health_pages",
            pages=said.number(each.pages),
            unseen=said.number(each.unseen or 0),
            size=said.size(each.bytes or 0),
        )
    if each.failures > 1:
        yield said("health_failures", n=each.failures)
    if each.why:
        yield said("health_why", why=said.reason(each.why)[0])
    if each.late:
        yield said("health_late")
    elif each.next is not None:
        now_due = each.next <= now
        yield said("health_next_now") if now_due else _next(each.next, said)
    elif each.source:
        yield said("health_once")


def _next(moment: datetime, said: Words) -> str:
    return said("health_next", when=_moment(moment))


def json_(found: Healths, out: TextIO) -> None:
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


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}Z"
