"""Builds the notices of a department in a period from a case.

favour = { en = 6, fr = 0, none = 2 }    # how many notices favour which language
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from vigilangue.core import Evidence, Recruitment
from vigilangue.measures.favoured import favours


def build(case: Mapping[str, Any]) -> Recruitment:
    given = case.get("favour", {})
    said = [
        "" if tag == "none" else tag
        for tag, times in given.items()
        for _ in range(times)
    ]
    return Recruitment(
        department="Department of Springs",
        since=date(2026, 10, 1),
        until=date(2026, 10, 31),
        favoured=favours(said),
        evidence=Evidence(quote="Fluency in English is required."),
    )
