"""SARIF 2.1.0 for code scanning: what failed, with its rule and a stable name."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any, TextIO

from vigilangue.core import Audit, Check, Outcome, Severity, Verdict

from .. import shown
from ..addresses import Addresses
from ..escaped import escaped
from ..maker import version
from ..manual import manual
from ..presentation import Presentation

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {
    Severity.MINOR: "note",
    Severity.MAJOR: "warning",
    Severity.CRITICAL: "error",
}


def write(audit: Audit, out: TextIO, how: Presentation) -> None:
    """Write one run: the rules, a result a failed verdict, and what was unseen."""
    checks = sorted(how.checks.values(), key=lambda check: check.slug)
    ran = [c for c in checks if c.slug in audit.summary.outcomes]
    index = {check.slug: number for number, check in enumerate(ran)}
    driver = {
        "name": "Vigilangue",
        "version": version(),
        "rules": [rule(check, trial=how.in_trial(check.slug)) for check in ran],
    }
    out.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{')
    out.write(f'"tool": {_line({"driver": driver})},\n"results": [')
    addresses = Addresses(audit, audit.verdicts(Outcome.FAILED))
    separator = "\n"
    for verdict in audit.verdicts(Outcome.FAILED):
        where = addresses.of(verdict)
        out.write(separator + _line(_result(verdict, where, index, how)))
        separator = ",\n"
    out.write('],\n"invocations": [{"executionSuccessful": true, ')
    out.write('"toolExecutionNotifications": [')
    separator = "\n"
    for unseen in audit.unseen():
        said = {"level": "warning", "message": {"text": f"not looked at: {unseen.why}"}}
        out.write(separator + _line({**said, "locations": [location(unseen.url)]}))
        separator = ",\n"
    out.write(']}],\n"columnKind": "unicodeCodePoints"}]}\n')


def rule(check: Check, *, trial: bool) -> dict[str, Any]:
    """Return a check as a rule of SARIF."""
    said = manual(check)
    parts = (said.requires, said.why, said.remedy)
    return {
        "id": check.slug,
        "name": "".join(word.title() for word in check.slug.split("-")),
        "shortDescription": {"text": said.summary or check.slug},
        "fullDescription": {"text": said.requires or said.summary or check.slug},
        "help": {"text": "\n\n".join(part for part in parts if part) or check.slug},
        "defaultConfiguration": {"level": "note" if trial else LEVELS[check.severity]},
        "properties": {
            "basis": list(check.basis),
            "force": check.force,
            **({"trial": True} if trial else {}),
        },
    }


def _result(
    verdict: Verdict, where: str, index: dict[str, int], how: Presentation
) -> dict[str, Any]:
    check = how.checks.get(verdict.check)
    language = f" [{verdict.language}]" if verdict.language else ""
    result: dict[str, Any] = {
        "ruleId": verdict.check,
        "level": LEVELS[check.severity] if check else "warning",
        "kind": "fail",
        "message": {"text": f"{verdict.because}{language}"},
        "locations": [location(where, verdict.evidence.quote)],
        "partialFingerprints": {"finding/v1": _fingerprint(verdict, where)},
        "properties": {
            "work": verdict.work,
            "language": verdict.language,
            "basis": list(verdict.basis),
            "capture": verdict.evidence.capture,
        },
    }
    if verdict.check in index:
        result["ruleIndex"] = index[verdict.check]
    if how.in_trial(verdict.check):
        result["level"] = "note"
        result["properties"]["trial"] = True
    return result


def location(url: str, said: str = "") -> dict[str, Any]:
    """Return where something is, and what is said there."""
    place: dict[str, Any] = {"artifactLocation": {"uri": shown.uri(url)}}
    if said:
        place["region"] = {"startLine": 1, "snippet": {"text": said}}
    return {"physicalLocation": place}


def _fingerprint(verdict: Verdict, where: str) -> str:
    """Name a finding by check, address and language, whatever its work is called."""
    parts = (verdict.check, where, verdict.language or "")
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _line(row: dict[str, Any]) -> str:
    return escaped(json.dumps(row, ensure_ascii=False))
