"""JSON for programs: the contract's ``vigilangue.audit/1``, written piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from vigilangue.core import Audit, Expression, Kind, Measure, Unseen, Verdict, Work

from ..escaped import escaped
from ..presentation import Presentation

SCHEMA = "vigilangue.audit/1"
QUOTED = 80  # characters of a passage, by contract

_encoded = json.JSONEncoder(ensure_ascii=False).encode


def write(audit: Audit, out: TextIO, how: Presentation) -> None:
    """Write the whole record, passed verdicts included, one row a line."""
    summary = audit.summary
    head = {
        "schema": SCHEMA,
        "regime": summary.regime.name,
        "date": summary.date,
        "targets": list(summary.targets),
        "languages": list(summary.languages),
        "pages": summary.pages,
    }
    out.write(_line(head)[:-1])
    kinds: dict[str, Kind] = {}
    _rows(out, "works", (_work(work, kinds) for work in audit.works()))
    _rows(out, "expressions", (_expression(*row, kinds) for row in audit.expressions()))
    _rows(out, "verdicts", (_verdict(v, how) for v in audit.verdicts()))
    _rows(out, "measures", map(_measure, audit.measures()))
    _rows(out, "unseen", map(_unseen, audit.unseen()))
    out.write("}\n")


def _rows(out: TextIO, key: str, rows: Iterable[dict[str, Any]]) -> None:
    out.write(f',\n"{key}": [')
    for line in _separated(map(_line, rows)):
        out.write(line)
    out.write("]")


def _separated(lines: Iterator[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f",\n {line}" if number else f"\n {line}"


def _line(row: dict[str, Any]) -> str:
    return escaped(_encoded(row))


def _expression(
    work: str, expression: Expression, kinds: dict[str, Kind]
) -> dict[str, Any]:
    return {
        "url": expression.url,
        "work": work,
        "kind": kinds.get(work, Kind.PAGE),
        "language": expression.language,
        "confidence": round(expression.confidence, 4),
        "declared": list(expression.declared),
        "words": expression.words,
        "blocks": [
            {
                "language": passage.language,
                "words": passage.words,
                "text": passage.text[:QUOTED],
            }
            for passage in expression.passages
        ],
        "version": expression.version,
        "modified": expression.modified,
        "capture": expression.capture,
    }


def _work(work: Work, kinds: dict[str, Kind]) -> dict[str, Any]:
    if work.kind is not Kind.PAGE:
        kinds[work.id] = work.kind
    versions: dict[str, str] = {}
    for expression in work.expressions:
        tag = expression.version or expression.language or "und"
        versions.setdefault(tag, expression.url)
    return {
        "id": work.id,
        "kind": work.kind,
        "expressions": versions,
        "paired_by": list(work.paired_by),
        "confidence": round(work.confidence, 4),
        "expected": list(work.expected),
        "unseen": sorted(work.unseen),
    }


def _verdict(verdict: Verdict, how: Presentation) -> dict[str, Any]:
    trial = {"trial": True} if how.in_trial(verdict.check) else {}
    return {
        "check": verdict.check,
        "work": verdict.work,
        "url": verdict.url,
        "language": verdict.language,
        "outcome": verdict.outcome,
        "because": verdict.because,
        "basis": list(verdict.basis),
        "evidence": {
            "capture": verdict.evidence.capture,
            "quote": verdict.evidence.quote,
        },
        **trial,
    }


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        "measure": measure.measure,
        "language": measure.language,
        "n": measure.n,
        "of": measure.of,
        "value": measure.value,
        "low": measure.low,
        "high": measure.high,
        "unit": measure.unit,
    }


def _unseen(unseen: Unseen) -> dict[str, Any]:
    return {"url": unseen.url, "why": unseen.why}
