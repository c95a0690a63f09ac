"""When a page was changed and when published, by what it states and shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files

from vigilangue.documents import Document, Region
from vigilangue.values import dates

LINE = 300  # characters of the longest block that is looked at for "last updated"
IDEOGRAPHS = "\u3000"  # from here on scripts write no blanks between words
APART = 60  # characters between the words and the date

_YEAR = re.compile(r"[12١٢۱۲१२一二][\d〇○零一二三四五六七八九]{3}")

# In the order in which they are believed; the first that holds a date wins. A bare
# "date" may be that of the last rendering: it is none of change.
META_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "datemodified",
    "last-modified",
    "revised",
)
META_PUBLISHED = (
    "article:published_time",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.issued",
    "dc.date.created",
    "datepublished",
    "dcterms.date",
    "dc.date",
    "date",
)


class _Which(StrEnum):
    MODIFIED = "modified"
    PUBLISHED = "published"


def modified(document: Document, language: str | None) -> date | None:
    """Return the day on which a page was last changed, or None.

    JSON-LD first, then `META_MODIFIED`, then a ``time`` beside words such as "last
    updated", then a date beside such words. ``language`` is that of the page: its
    words and its order of numbers are read, else only dates with the year first.
    """
    return (
        _stated(document.stated.modified, language)
        or _meta(document, META_MODIFIED, language)
        or _seen(document, _Which.MODIFIED, language or "")
    )


def published(document: Document, language: str | None) -> date | None:
    """Return the day on which a page was published, or None; as `modified` does."""
    return (
        _stated(document.stated.published, language)
        or _meta(document, META_PUBLISHED, language)
        or _seen(document, _Which.PUBLISHED, language or "")
    )


def _stated(value: str, language: str | None) -> date | None:
    return dates.read(value, "en") or dates.read(value, language or "en")


def _meta(
    document: Document, names: tuple[str, ...], language: str | None
) -> date | None:
    found = (_stated(document.meta[n], language) for n in names if n in document.meta)
    return next((day for day in found if day), None)


def _seen(document: Document, which: _Which, language: str) -> date | None:
    """The one date beside the words, in the innermost region that has any."""
    words = _words(which, language)
    if words is None:
        return None
    found = list(_lines(document, words, language))
    for region in (Region.MAIN, Region.UNKNOWN, Region.CHROME):
        days = {day for where, day in found if where is region}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _lines(
    document: Document, words: re.Pattern[str], language: str
) -> Iterator[tuple[Region, date]]:
    blocks = document.blocks
    times = _times(document)
    for at in _dated(document):
        block = blocks[at]
        said = words.search(block.text)
        if said:
            day = _day(times.get(at), "") or _beside(block.text, said, language)
            if day:
                yield block.region, day
                continue
        label = words.fullmatch(blocks[at - 1].text.strip()) if at else None
        if label and len(block.text) < APART:
            day = _day(times.get(at), "") or _day(block.text, language)
            if day:
                yield block.region, day


def _dated(document: Document) -> list[int]:
    """The places of the blocks that are short and may hold a date."""
    found = {at for at, b in enumerate(document.blocks) if _holds_year(b.text)}
    return sorted(found | set(_times(document)))


def _holds_year(text: str) -> bool:
    return len(text) <= LINE and _YEAR.search(text) is not None


def _times(document: Document) -> dict[int, str]:
    """The first ``time`` of each block."""
    pairs = zip(document.time_blocks, document.times, strict=True)
    last = len(document.blocks)
    return {at: value for at, value in reversed(list(pairs)) if at < last}


def _day(text: str | None, language: str) -> date | None:
    return dates.read(text, language) if text else None


def _beside(text: str, said: re.Match[str], language: str) -> date | None:
    """The date that follows the words, or that they end."""
    found = dates.find(text, language)
    follows = [d.date for d in found if 0 <= d.start - said.end() <= APART]
    if follows:
        return follows[0]
    ends = len(text) - said.end() < 3
    return found[-1].date if ends and found else None


@cache
def _words(which: _Which, language: str) -> re.Pattern[str] | None:
    table = (files("vigilangue.connectors") / "date_lines.tsv").read_text("utf-8")
    rows = [x.split("\t") for x in table.splitlines() if x and not x.startswith("#")]
    tags = {language, language.partition("-")[0]}
    said = {
        phrase
        for tag, kind, phrases in rows
        if tag in tags and kind == which
        for phrase in phrases.split(" | ")
    }
    if not said:
        return None
    longest_first = sorted(said, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(_pattern, longest_first))})\s*[:：]?", re.I)


def _pattern(phrase: str) -> str:
    """At the beginning of a word, where the script parts words."""
    parted = phrase[0] < IDEOGRAPHS
    return (r"(?<!\w)" if parted else "") + re.escape(phrase).replace(r"\ ", r"\s+")
