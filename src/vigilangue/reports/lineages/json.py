"""JSON for programs: the contract's ``vigilangue.lineage/1``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TextIO

from vigilangue.core import Provision
from vigilangue.core.expression import QUOTED
from vigilangue.core.fate import Judged
from vigilangue.core.lineage import Succession

from ..escaped import escaped
from .naming import names

SCHEMA = "vigilangue.lineage/1"


def write(
    successions: Sequence[Succession],
    judged: Sequence[Sequence[Judged]],
    out: TextIO,
) -> None:
    """Write the rows and the verdicts of each successive pair as one object."""
    called = names(successions)
    rows = [
        {
            called[at]: _id(each.older),
            called[at + 1]: _id(each.newer),
            "change": each.change,
            "confidence": each.confidence,
        }
        for at, succession in enumerate(successions)
        for each in succession.descents
    ]
    verdicts = [
        _verdict(each, (called[at], called[at + 1]))
        for at, some in enumerate(judged)
        for each in some
    ]
    whole = {
        "schema": SCHEMA,
        "instruments": called,
        "provisions": rows,
        "verdicts": verdicts,
    }
    out.write(escaped(json.dumps(whole, ensure_ascii=False)) + "\n")


def _verdict(judged: Judged, names: tuple[str, str]) -> dict[str, object]:
    fate, verdict = judged.fate, judged.verdict
    older, newer = names
    evidence = {older: [fate.said[:QUOTED]]}
    if fate.heir:
        evidence[newer] = [fate.says[:QUOTED]]
    trial = {"trial": True} if judged.trial else {}
    return {
        "check": verdict.check,
        "at": {older: fate.name.removeprefix(f"{older} "), newer: fate.heir},
        "outcome": verdict.outcome,
        "because": verdict.because,
        "evidence": evidence,
        "confidence": fate.confidence,
        **trial,
    }


def _id(provision: Provision | None) -> str | None:
    return provision.id if provision else None
