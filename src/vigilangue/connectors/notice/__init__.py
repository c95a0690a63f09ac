"""Job boards: a JSON list of postings, each with its texts by language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from vigilangue.core import SourceChanged
from vigilangue.language import tags

from .columns import (
    LANGUAGE,
    Columns,
    Paths,
    at,
    columns,
    declared,
    in_languages,
    usual,
)
from .paging import following
from .rows import parsed, rows

__all__ = [
    "Columns",
    "Posting",
    "Version",
    "columns",
    "declared",
    "following",
    "postings",
    "read",
    "usual",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One text of a posting; ``language`` None where the board does not say."""

    language: str | None
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """A posting as the board holds it; what it lacks is empty or None."""

    id: str
    versions: tuple[Version, ...]
    address: str = ""
    organization: str = ""
    department: str = ""
    grade: str = ""
    duty_station: str = ""
    posted: date | None = None
    deadline: date | None = None


def read(data: bytes, how: Columns | None = None) -> Iterator[Posting]:
    """Yield the postings of a board in its order.

    Raises SourceChanged where it is no JSON, no list of postings, or where a posting
    has no text in a column that is known: then say its columns.
    """
    for number, posting in enumerate(postings(data, how), 1):
        if not posting.versions:
            raise SourceChanged(f"posting {number}: no text; name its column `text`")
        yield posting


def postings(data: bytes, how: Columns | None = None) -> Iterator[Posting]:
    """Yield the postings of a board, those without a text too: they have no versions.

    Raises SourceChanged where it is no JSON, or no list of postings.
    """
    known = how or usual()
    for row in rows(parsed(data), known):
        yield _posting(row, known)


def _posting(row: object, how: Columns) -> Posting:
    return Posting(
        id=_text(row, how.id),
        versions=tuple(_versions(row, how)),
        address=_text(row, how.address),
        organization=_text(row, how.organization),
        department=_text(row, how.department),
        grade=_text(row, how.grade),
        duty_station=_text(row, how.duty_station),
        posted=_day(_text(row, how.posted)),
        deadline=_day(_text(row, how.deadline)),
    )


def _versions(row: object, how: Columns) -> Iterator[Version]:
    texts, titles = _tongues(row, how.text), _tongues(row, how.title)
    said = tags.canonical(_text(row, how.language))
    for language, text in texts.items():
        title = titles.get(language) or titles.get(None) or ""
        yield Version(language=language or said, title=title, text=text)


def _tongues(row: object, paths: Paths) -> dict[str | None, str]:
    """What a row says by language, under the first path that leads to something."""
    for path in paths:
        found: dict[str | None, str] = {}
        if LANGUAGE in path:
            for key, value in in_languages(row, path):
                tag = tags.canonical(key)
                if tag and isinstance(value, str) and value.strip():
                    found[tag] = value
        elif isinstance(value := at(row, path), str) and value.strip():
            found[None] = value
        if found:
            return found
    return {}


def _text(row: object, paths: Paths) -> str:
    for path in paths:
        value = at(row, path)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, str | int) and str(value).strip():
            return str(value).strip()
    return ""


def _day(said: str) -> date | None:
    try:
        return datetime.fromisoformat(said).date()
    except ValueError:
        return None
