"""Builds an observation of a meeting from a case.

entitlement = { fr = "entitled" }
interpretation = { fr = "no" }
documents = { en = "yes", fr = "no" }
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from vigilangue.core import Kind
from vigilangue.core.observation import Answer, Observation

ASKED = ("entitlement", "interpretation", "documents")


def build(case: Mapping[str, Any]) -> Observation:
    answers = (
        Answer(question=asked, language=language, value=value)
        for asked in ASKED
        for language, value in case.get(asked, {}).items()
    )
    return Observation(
        id="case",
        grid="meeting",
        name="Council, 12th meeting",
        day=date(2026, 3, 2),
        kind=Kind.MEETING,
        answers=tuple(answers),
    )
