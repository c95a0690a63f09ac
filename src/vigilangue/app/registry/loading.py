"""Loads instruments into the registry, each whole and in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from vigilangue.app import reading
from vigilangue.core import InputError, Instrument, VigilangueError
from vigilangue.reports.maker import version
from vigilangue.store import where
from vigilangue.values import symbols

from . import judging, keeping


class Became(StrEnum):
    """What became of a file."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file and what became of it; ``because`` says why it could not be read."""

    file: Path
    became: Became
    name: str = ""
    language: str = ""
    because: str = ""


def load(
    places: Iterable[Path],
    *,
    home: Path | None = None,
    language: str | None = None,
    symbol: str = "",
) -> Iterator[Loaded]:
    """Read files, and all in folders that look like instruments; yield each.

    The language versions of one symbol become one work. A second load of the same
    bytes changes nothing, unless they are now read otherwise. ``symbol`` is for texts
    in which none is printed. What cannot be read is
    yielded so. Raises InputError where a place is not there, before anything is read.
    """
    files = list(_files(places))
    for file in files:
        try:
            yield load_file(file, home=home, language=language, symbol=symbol)
        except (VigilangueError, OSError) as error:
            yield Loaded(file=file, became=Became.UNREAD, because=str(error))


def load_file(
    file: Path,
    *,
    name: str = "",
    home: Path | None = None,
    language: str | None = None,
    symbol: str = "",
) -> Loaded:
    """Read one file into the registry; ``name`` is what it was called.

    ``symbol`` is that of a text in which none is printed.

    Raises InputError where it cannot be read.
    """
    from django.db import transaction

    from vigilangue.store.queries import registry_writing as writing

    (instrument,) = reading.read([file], language=language)
    if not instrument.provisions:
        raise InputError(f"{file}: holds no paragraph that could be read")
    if symbol and not instrument.masthead.symbol:
        head = replace(instrument.masthead, symbol=symbols.written(symbol))
        instrument = replace(instrument, masthead=head)
    data, home = file.read_bytes(), home or where.home()
    kept = writing.Kept(
        file=keeping.keep(data, file.name, home),
        digest=keeping.digest(data),
        name=name or file.name,
        said=said(instrument),
        at=datetime.now(UTC),
        maker=version(),
    )
    with transaction.atomic():
        written = writing.write(instrument, kept)
    if written.new:
        judging.changed(written.name, datetime.now(UTC))
    became = Became.NEW if written.first else Became.CHANGED
    return Loaded(
        file=file,
        became=became if written.new else Became.SAME,
        name=written.name,
        language=written.language,
    )


def said(instrument: Instrument) -> str:
    """Return a hash of all that was read, so that a better reader is noticed."""
    return sha256(repr(instrument).encode("utf-8", "replace")).hexdigest()


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            inside = sorted(f for f in place.rglob("*") if _looks_like_one(f, place))
            if not inside:
                kinds = ", ".join(keeping.SUFFIXES)
                raise InputError(f"{place}: holds no file to read ({kinds})")
            yield from inside
        elif place.is_file():
            yield place
        else:
            raise InputError(f"{place}: no such file or folder")


def _looks_like_one(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in keeping.SUFFIXES and file.is_file()
