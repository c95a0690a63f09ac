"""Builds a mandate from a case.

mandate = { due = true, ends = 2024-09-10, owed = false }           # all optional
events = [{ what = "looked", day = 2024-09-20, evidence = "A/78/302" }]
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from vigilangue.core import Commitment, Happened, Happening


def build(case: Mapping[str, Any]) -> Commitment:
    return Commitment(
        name="A/RES/77/901 op3",
        act="request",
        addressee="Secretary-General",
        events=tuple(_event(**event) for event in case.get("events", ())),
        **case.get("mandate", {}),
    )


def _event(*, what: str, day: date, evidence: str = "") -> Happening:
    return Happening(
        what=Happened(what),
        at=datetime.combine(day, time(), UTC),
        author="a",
        reason="r",
        evidence=evidence,
    )
