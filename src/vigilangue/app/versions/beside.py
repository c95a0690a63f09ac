"""Language versions of one document, read and compared while somebody waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vigilangue.app import comparing, reading
from vigilangue.app.reading.dropping import Dropped, briefly
from vigilangue.core import InputError, Instrument
from vigilangue.language import tags

from .rows import Row, Side, rows

MOST = 6  # versions at once
WORK = 90_000  # pairs of paragraphs that are looked at while somebody waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Versions, passage by passage; the first is the reference."""

    name: str
    sides: tuple[Side, ...]
    rows: tuple[Row, ...]


def dropped(files: Sequence[Dropped]) -> Beside:
    """Return versions that a person drops, in their order; nothing of them is kept.

    Raises InputError where there are too few, too many, too long ones, or one cannot
    be read.
    """
    with briefly(files) as places:
        return _beside(places, [file.name for file in files], [None] * len(files))


def registered(name: str) -> Beside:
    """Return the versions of an instrument that the registry holds, as they were read.

    The reference is the original that its masthead names, else the first that is
    held. Raises InputError where fewer than two are held, or their files are gone.
    """
    from vigilangue.store import where
    from vigilangue.store.queries import registry

    held = registry.instrument(name)
    if held is None:
        raise InputError(f"{name}: not held here")
    home = where.home()
    files = [home / each.file for each in held.readings]
    spoken = [each.language for each in held.readings]
    if missing := next((file for file in files if not file.is_file()), None):
        raise InputError(f"{missing.name}: the file that was read is no longer there")
    return _beside(files, [each.name for each in held.readings], spoken, held.name)


def _beside(
    files: Sequence[Path],
    names: Sequence[str],
    spoken: Sequence[str | None],
    title: str = "",
) -> Beside:
    if len(files) < 2:
        raise InputError("choose at least two language versions")
    if len(files) > MOST:
        raise InputError(f"choose at most {MOST} language versions")
    read = [
        next(reading.read([file], language=language))
        for file, language in zip(files, spoken, strict=True)
    ]
    sides = [
        _side(each, name, file)
        for each, name, file in zip(read, names, files, strict=True)
    ]
    order = sorted(range(len(sides)), key=lambda at: not _original(sides[at]))
    sides = [sides[at] for at in order]
    sizes = [len(side.provisions) for side in sides]
    if sizes[0] * sum(sizes[1:]) > WORK:
        raise InputError("too long to be compared while you wait; use the terminal")
    found = comparing.compare(
        [files[at] for at in order],
        languages=[side.language for side in sides],
        aligned=False,
    )
    symbol = next((each.masthead.symbol for each in read if each.masthead.symbol), "")
    return Beside(
        name=title or symbol or "",
        sides=tuple(sides),
        rows=tuple(rows(sides, found)),
    )


def _side(read: Instrument, name: str, file: Path) -> Side:
    if read.language is None:
        raise InputError(f"{file}: its language cannot be told")
    return Side(
        language=tags.primary(read.language) or read.language,
        name=name,
        provisions=tuple(each for each in read.provisions if each.text.strip()),
        original=read.masthead.original,
    )


def _original(side: Side) -> bool:
    """Tell whether a masthead names this language as that of the original."""
    return tags.primary(side.original or "") == side.language
