"""JSON for programs: the contract's ``vigilangue.compare/1``."""

from __future__ import annotations

import json
from typing import Any, TextIO

from vigilangue.concordance.comparison import Compared, Comparison, Pair

from ..escaped import escaped
from .setting import Setting

SCHEMA = "vigilangue.compare/1"


def write(comparison: Comparison, out: TextIO, _: Setting) -> None:
    """Write a comparison as one object."""
    whole = {
        "schema": SCHEMA,
        "languages": list(comparison.languages),
        "original": comparison.original,
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "verdicts": [_verdict(verdict) for verdict in comparison.verdicts],
    }
    out.write(escaped(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n")


def _pair(pair: Pair) -> dict[str, Any]:
    return {**pair.places, "confidence": round(pair.confidence, 2)}


def _verdict(verdict: Compared) -> dict[str, Any]:
    return {
        "check": verdict.difference,
        "at": dict(verdict.places),
        "at_fault": list(verdict.at_fault),
        "outcome": verdict.outcome,
        "because": verdict.because,
        "evidence": {tag: list(said) for tag, said in verdict.evidence.items()},
        "severity": verdict.difference.severity,
        "confidence": round(verdict.confidence, 2),
        **({"trial": True} if verdict.trial else {}),
    }
