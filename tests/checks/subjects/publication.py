"""Builds a publication from a case.

name = "C/41/302"                                # the symbol; optional, as all here
kind = "document"
places = ["library.example", "documents.example"]
whole = true
unseen = ["ar"]
versions = { en = 2024-10-08, fr = "undated" }   # ``unnamed`` is of no language
notes = { "English only" = ["en"] }              # that rule the other languages out
masthead = { "Original: English and French" = ["en", "fr"] }         # that do not
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from vigilangue.core import Ground, Kind, Note, Publication, Version


def build(case: Mapping[str, Any]) -> Publication:
    notes = case.get("notes", {}).items()
    printed = case.get("masthead", {}).items()
    return Publication(
        name=case.get("name", "C/41/302"),
        kind=Kind(case.get("kind", "document")),
        places=tuple(case.get("places", ("library.example",))),
        whole=case.get("whole", False),
        unseen=frozenset(case.get("unseen", ())),
        versions=tuple(_version(*each) for each in case.get("versions", {}).items()),
        notes=(
            *(Note(text, tuple(tags), True) for text, tags in notes),
            *(
                Note(text, tuple(tags), False, Ground.MASTHEAD)
                for text, tags in printed
            ),
        ),
    )


def _version(tag: str, day: date | str) -> Version:
    return Version(
        language=None if tag == "unnamed" else tag,
        url=f"https://library.example/{tag}.pdf",
        day=day if isinstance(day, date) else None,
        title="Springs of the high valleys",
        capture="sha256:" + "0" * 64,
    )
