"""Job boards: a JSON list of postings, each with its texts by language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from vigilangue.core import SourceChanged
from vigilangue.language import tags

from .columns import LANGUAGE, Columns, Paths, at, columns, in_languages, usual

__all__ = ["Columns", "Posting", "Version", "columns", "read", "usual"]


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
    known = how or usual()
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except ValueError as error:
        raise SourceChanged(f"not JSON in UTF-8: {error}") from None
    except RecursionError:
        raise SourceChanged("tables in tables without end") from None
    rows = whole if isinstance(whole, list) else _list(whole, known.postings)
    if rows is None:
        raise SourceChanged("no list of postings in it; name its column `postings`")
    for number, row in enumerate(rows, 1):
        yield _posting(row, number, known)


def _list(whole: object, paths: Paths) -> list[object] | None:
    found = (at(whole, path) for path in paths)
    return next((rows for rows in found if isinstance(rows, list)), None)


def _posting(row: object, number: int, how: Columns) -> Posting:
    versions = tuple(_versions(row, how))
    if not versions:
        raise SourceChanged(f"posting {number}: no text; name its column `text`")
    return Posting(
        id=_text(row, how.id) or str(number),
        versions=versions,
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
