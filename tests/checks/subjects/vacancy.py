"""Builds a vacancy from a case.

    asks = ["required en|fr: the words that ask", "asset ar"]
    written = ["en"]                                       # languages it is written in
    functional = ["es: translates from Spanish"]
    doubts = ["..."]
    station = "Bamako"                                     # one of the catalogue
    counterpart = { written = ["fr"], asks = ["required fr"] }

A language after ``+`` is the local one, not named; ``*`` stands for another official
language.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from vigilangue.catalog import places
from vigilangue.core import Functional, Need, Notice, Requirement, Vacancy

SIX = ("ar", "en", "es", "fr", "ru", "zh")


def build(case: Mapping[str, Any]) -> Vacancy:
    other = case.get("counterpart")
    place = case.get("station")
    return Vacancy(
        file="notice.txt",
        notice=_notice(case),
        counterpart=None if other is None else _notice(other),
        station=places.station(place) if place else None,
    )


def _notice(case: Mapping[str, Any]) -> Notice:
    return Notice(
        title="Programme Officer",
        languages=tuple(case.get("written", ("en",))),
        requirements=tuple(map(requirement, case.get("asks", ()))),
        functional=tuple(map(_functional, case.get("functional", ()))),
        doubts=tuple(case.get("doubts", ())),
    )


def requirement(written: str) -> Requirement:
    need, _, rest = written.partition(" ")
    said, _, quote = rest.partition(": ")
    tags: Sequence[str] = said.lstrip("+").split("|")
    return Requirement(
        any_of=SIX if said == "*" else tuple(tags),
        need=Need(need),
        quote=quote or written,
        open=said == "*",
        local=said.startswith("+"),
    )


def _functional(written: str) -> Functional:
    language, _, quote = written.partition(": ")
    return Functional(language=language or None, quote=quote)
