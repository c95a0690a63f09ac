"""JSON for programs: the contract's ``vigilangue.notice/1``."""

from __future__ import annotations

import json
from typing import Any, TextIO

from vigilangue.core import Judged, Regime, Requirement, Unseen, Verdict

from ..escaped import escaped
from . import Rows
from .suggesting import Suggestion, suggestions

SCHEMA = "vigilangue.notice/1"


def write(rows: Rows, out: TextIO, regime: Regime) -> None:
    """Write one object, notice by notice; what was not looked at stands at its end."""
    out.write(f'{{"schema": "{SCHEMA}", "regime": {json.dumps(regime.name)},\n')
    out.write('"notices": [')
    unseen: list[Unseen] = []
    separator = "\n"
    for row in rows:
        if isinstance(row, Unseen):
            unseen.append(row)
            continue
        out.write(separator + _line(_notice(row, regime)))
        separator = ",\n"
    lost = [{"file": row.url, "why": row.why} for row in unseen]
    out.write(f'],\n"unseen": {_line(lost)}}}\n')


def _notice(judged: Judged, regime: Regime) -> dict[str, Any]:
    vacancy, notice = judged.vacancy, judged.vacancy.notice
    place = vacancy.station
    return {
        "file": vacancy.file,
        "language": notice.language,
        "languages": list(notice.languages),
        "title": notice.title,
        "duty_station": notice.duty_station or (place.name if place else None),
        "station": place.name if place else None,
        "country": place.country if place else None,
        "organization": vacancy.organization or None,
        "department": notice.department,
        "grade": notice.grade,
        "posted": notice.posted.isoformat() if notice.posted else None,
        "deadline": notice.deadline.isoformat() if notice.deadline else None,
        "requirements": [_requirement(r) for r in notice.requirements],
        "functional": [
            {"language": need.language, "quote": need.quote}
            for need in notice.functional
        ],
        "profile": notice.profile,
        "verdicts": [_verdict(verdict) for verdict in judged.verdicts],
        "suggestions": [_suggestion(s) for s in suggestions(judged, regime)],
        "doubts": list(notice.doubts),
    }


def _requirement(requirement: Requirement) -> dict[str, Any]:
    return {
        "any_of": list(requirement.any_of),
        "need": requirement.need,
        "level": requirement.level,
        "quote": requirement.quote,
        "open": requirement.open,
        "local": requirement.local,
        "condition": requirement.condition or None,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "check": verdict.check,
        "outcome": verdict.outcome,
        "because": verdict.because,
        "basis": list(verdict.basis),
        "evidence": {
            "capture": verdict.evidence.capture,
            "quote": verdict.evidence.quote,
        },
    }


def _suggestion(suggestion: Suggestion) -> dict[str, str]:
    return {
        "check": suggestion.check,
        "language": suggestion.language,
        "text": suggestion.text,
    }


def _line(value: Any) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))
