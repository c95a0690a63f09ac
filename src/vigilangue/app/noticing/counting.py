"""Counts the notices of some files: the two versions of a post are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from vigilangue.core import By, Tally, Unseen, Vacancy
from vigilangue.core.official import OFFICIAL
from vigilangue.measures.vacancies import tallies

from ..reading.guarded import Reader
from .judging import Asked, vacancy
from .placing import placed
from .sheets import BOARD, Sheet, sheets

WEB = ("http://", "https://")
UNDATED = "no day is printed on it: it is in no period"
_PIECE = re.compile(r"[-_./ ]+")


def count(
    files: Sequence[Path], by: By, asked: Asked
) -> tuple[tuple[Tally, ...], tuple[Unseen, ...]]:
    """Return the figures of each group, and what could not be looked at.

    Two files whose names differ only in a language (``12_en.md`` and ``12_fr.md``,
    ``en/12.html`` and ``fr/12.html``) are the two versions of one post. Where a board
    does not say who publishes, the folder is taken for the organization. Where a period
    is asked for, a notice that prints no day is among what could not be looked at.
    """
    seen: dict[str, Vacancy] = {}
    unseen: list[Unseen] = []
    with Reader(seconds=asked.seconds) as reader:
        for sheet in sheets(files, reader, asked.columns):
            if isinstance(sheet, Unseen):
                unseen.append(sheet)
                continue
            name = _work(sheet)
            first = seen.get(name)
            seen[name] = (
                _with(first, sheet)
                if first
                else vacancy(_owned(sheet), asked.duty_station)
            )
    kept = []
    for found in seen.values():
        if (day := _day(found)) is None and asked.dated:
            unseen.append(Unseen(url=found.file, why=UNDATED))
        elif asked.within(day):
            kept.append(found)
    return tallies(kept, by), tuple(unseen)


def _with(first: Vacancy, sheet: Sheet) -> Vacancy:
    """Return a vacancy with one more version: of a third only its language counts."""
    other, there = placed(sheet.notice, first.station), first.counterpart
    if there is not None:
        other = replace(there, languages=(*there.languages, *other.languages))
    return replace(first, counterpart=other)


def _day(vacancy: Vacancy) -> date | None:
    notice = vacancy.notice
    return notice.posted or notice.deadline


def _owned(sheet: Sheet) -> Sheet:
    if sheet.organization:
        return sheet
    if sheet.file.startswith(WEB):
        return replace(sheet, organization=urlsplit(sheet.file).hostname or "")
    folder = next(_other_parts(Path(sheet.file).parent), "")
    return replace(sheet, organization=folder)


def _other_parts(folder: Path) -> Iterator[str]:
    """Yield the names of the folders above, nearest first, no languages."""
    for name in reversed(folder.parts):
        if not _tag(name):
            yield name


def _work(sheet: Sheet) -> str:
    """Return the name that the versions of a post share: its path without languages."""
    if BOARD + "#" in sheet.file or sheet.file.startswith(WEB):
        return sheet.file
    path = Path(sheet.file).with_suffix("")
    pieces = _PIECE.split(str(path))
    return "/".join(piece for piece in pieces if not _tag(piece))


def _tag(piece: str) -> bool:
    """Whether a piece of a name is the tag of an official language."""
    return piece in OFFICIAL
