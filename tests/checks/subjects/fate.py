"""Builds the fate of a commitment from a case.

was = "request"                                     # or ["request", 2, 4]
now = "encourage"                                   # none: nothing took its place
fate = { confidence = 0.4, whole = false }          # all optional

A verb alone has the force that it has in English.
"""

from collections.abc import Mapping
from typing import Any

from vigilangue.core.fate import Act, Fate
from vigilangue.core.lineage import Change
from vigilangue.instruments.lineage.force import forces


def build(case: Mapping[str, Any]) -> Fate:
    now = case.get("now")
    return Fate(
        name="A/RES/77/901 op3",
        successor="A/RES/79/901",
        heir=None if now is None else "op4",
        was=_act(case["was"]),
        now=None if now is None else _act(now),
        said="Requests the Secretary-General to keep a register of all wells;",
        says="" if now is None else "Encourages the keeping of a register of wells;",
        **{
            "change": Change.DROPPED if now is None else Change.AMENDED,
            "confidence": 0.9,
            **case.get("fate", {}),
        },
    )


def _act(given: str | list[Any]) -> Act:
    if isinstance(given, str):
        return Act(given, *forces(given, "en"))
    return Act(*given)
