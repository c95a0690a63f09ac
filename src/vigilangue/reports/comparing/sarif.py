"""SARIF 2.1.0 for the pipelines of language services: a result a difference."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, TextIO

from vigilangue.concordance import Difference
from vigilangue.concordance.comparison import Compared, Comparison

from .. import shown
from ..escaped import escaped
from ..formats.sarif import LEVELS, SCHEMA
from ..maker import version
from .setting import Setting

# What each check asks, in a sentence.
ASKS = {
    Difference.MISSING: "Every paragraph has its counterpart in each version.",
    Difference.NUMBER: "The versions state the same numbers.",
    Difference.DATE: "The versions state the same dates.",
    Difference.CITATION: "The versions cite the same documents.",
    Difference.FOOTNOTE: "The versions have the same footnote marks.",
    Difference.FORCE: "A request in one version is no invitation in another.",
    Difference.UNTRANSLATED: "No passage is left in the language of the reference.",
    Difference.WRONG_LANGUAGE: "No passage is in another language than its version.",
    Difference.TRUNCATED: "No version lacks a part of a passage.",
    Difference.STATE: "The versions name the same States.",
    Difference.ACRONYM: "The versions have the same acronyms.",
    Difference.ADDRESS: "The versions name the same sites and mail addresses.",
}


def write(comparison: Comparison, out: TextIO, setting: Setting) -> None:
    """Write one run: the checks as rules, a result a verdict."""
    driver = {
        "name": "Vigilangue",
        "version": version(),
        "rules": [_rule(difference) for difference in Difference],
    }
    run = {
        "tool": {"driver": driver},
        "results": [_result(verdict, setting) for verdict in comparison.verdicts],
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    out.write(escaped(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n")


def _rule(difference: Difference) -> dict[str, Any]:
    level = "note" if difference.trial else LEVELS[difference.severity]
    return {
        "id": difference,
        "name": "".join(word.title() for word in difference.split("-")),
        "shortDescription": {"text": ASKS[difference]},
        "defaultConfiguration": {"level": level},
    }


def _result(verdict: Compared, setting: Setting) -> dict[str, Any]:
    first, *related = _locations(verdict, setting)
    named = "\n".join([verdict.difference, *map(repr, verdict.places.items())])
    said = repr(sorted(verdict.evidence.items()))
    return {
        "ruleId": verdict.difference,
        "ruleIndex": list(Difference).index(verdict.difference),
        "level": "note" if verdict.trial else LEVELS[verdict.difference.severity],
        "kind": "fail",
        "message": {"text": shown.text(verdict.because)},
        "locations": [first],
        "relatedLocations": related,
        "partialFingerprints": {
            "difference/v1": sha256(f"{named}\n{said}".encode()).hexdigest()
        },
        "properties": {
            "at_fault": list(verdict.at_fault),
            "confidence": round(verdict.confidence, 2),
            **({"trial": True} if verdict.trial else {}),
        },
    }


def _locations(verdict: Compared, setting: Setting) -> Iterator[dict[str, Any]]:
    """Where to look first: the versions at fault, else the others, the reference."""
    tags = sorted(verdict.places, key=lambda tag: tag not in verdict.at_fault)
    if not verdict.at_fault:
        tags = tags[::-1]
    for tag in tags:
        yield _location(verdict, tag, setting)


def _location(verdict: Compared, tag: str, setting: Setting) -> dict[str, Any]:
    place = verdict.places[tag]
    quote = shown.text(" | ".join(verdict.evidence.get(tag, ())))
    file: dict[str, Any] = {
        "artifactLocation": {"uri": shown.uri(setting.files.get(tag, tag))}
    }
    if isinstance(place, int):
        file["region"] = {"startLine": place, "snippet": {"text": quote}}
    found: dict[str, Any] = {
        "physicalLocation": file,
        "message": {"text": f"{tag}: {quote or '(nothing)'}"},
    }
    if isinstance(place, str):
        found["logicalLocations"] = [{"name": place, "kind": "element"}]
    return found
