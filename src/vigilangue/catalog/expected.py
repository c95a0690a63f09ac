"""The language that a delegation may be expected to speak, by the status of French."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from . import places


class Expected(StrEnum):
    """What is expected; the words are those of the grid of statements."""

    FRENCH = "french"  # the sole official language: always
    SUGGESTED = "suggested"
    NATIONAL = "national"  # a national language that is official in the organization
    NOT_KNOWN = "not-known"


def expected(state: str, official: Collection[str]) -> Expected:
    """Return what is expected of the delegation of a State that a text names.

    ``official`` are the languages that are official in the organization. The rule is
    that of the Vade-mecum of the francophone Group: French always where it is the sole
    official language, suggested where it is one of several or none of the others is
    official there; else the national language may be used (this last line is from
    general knowledge). The languages of a country, with their source, are those of
    `places`: a person may correct them.
    """
    found = places.station(state)
    if found is None or not found.official:
        return Expected.NOT_KNOWN
    if "fr" in found.official:
        sole = len(found.official) == 1
        return Expected.FRENCH if sole else Expected.SUGGESTED
    if set(found.official) & set(official):
        return Expected.NATIONAL
    return Expected.SUGGESTED
