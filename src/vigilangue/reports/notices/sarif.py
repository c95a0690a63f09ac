"""SARIF 2.1.0 for pipelines: a result a failed verdict, with a sentence to write."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, TextIO

from vigilangue import checks
from vigilangue.core import Judged, Outcome, Regime, Unseen, Vacancy, Verdict

from ..escaped import escaped
from ..formats.sarif import LEVELS, SCHEMA, location, rule
from ..maker import version
from . import Rows
from .suggesting import suggestions


def write(rows: Rows, out: TextIO, regime: Regime) -> None:
    """Write one run: the rules, what failed, and what could not be looked at."""
    ran = checks.of(Vacancy)
    rules = [rule(check, trial=False) for check in ran.values()]
    driver = {"name": "Vigilangue", "version": version(), "rules": rules}
    out.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{')
    out.write(f'"tool": {_line({"driver": driver})},\n"results": [')
    unseen: list[Unseen] = []
    separator = "\n"
    for row in rows:
        if isinstance(row, Unseen):
            unseen.append(row)
            continue
        for result in _results(row, regime):
            out.write(separator + _line(result))
            separator = ",\n"
    out.write('],\n"invocations": [{"executionSuccessful": true, ')
    out.write(f'"toolExecutionNotifications": {_line([_lost(u) for u in unseen])}')
    out.write('}],\n"columnKind": "unicodeCodePoints"}]}\n')


def _results(judged: Judged, regime: Regime) -> Iterator[dict[str, Any]]:
    severities = {slug: c.severity for slug, c in checks.of(Vacancy).items()}
    sentences = {s.check: s.text for s in suggestions(judged, regime)}
    for verdict in judged.verdicts:
        if verdict.outcome is not Outcome.FAILED:
            continue
        advice = sentences.get(verdict.check)
        said = f"{verdict.because}. You could write: {advice}" if advice else None
        yield {
            "ruleId": verdict.check,
            "level": LEVELS[severities[verdict.check]],
            "kind": "fail",
            "message": {"text": said or verdict.because},
            "locations": [location(judged.vacancy.file, verdict.evidence.quote)],
            "partialFingerprints": {"finding/v1": _fingerprint(verdict)},
            "properties": {
                "basis": list(verdict.basis),
                "capture": verdict.evidence.capture,
            },
        }


def _fingerprint(verdict: Verdict) -> str:
    named = f"{verdict.check}\n{verdict.work}"
    return sha256(named.encode("utf-8", "surrogatepass")).hexdigest()


def _lost(unseen: Unseen) -> dict[str, Any]:
    said = {"text": f"not looked at: {unseen.why}"}
    return {"level": "warning", "message": said, "locations": [location(unseen.url)]}


def _line(value: Any) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))
