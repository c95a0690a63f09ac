"""A file that a person drops: read and shown first, kept for a day, then loaded."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from vigilangue.app import reading
from vigilangue.core import InputError, Instrument
from vigilangue.store import where

from .keeping import FOLDER, keep
from .loading import Loaded, load_file

INCOMING = f"{FOLDER}/incoming"
LARGEST = 20 * 2**20  # bytes of a file that is dropped
KEPT = 24 * 3600  # seconds
_TOKEN = re.compile(r"[0-9a-f]{64}(?:\.[a-z]{2,5})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file that waits; ``token`` names it, ``instrument`` is what was read in it."""

    token: str
    instrument: Instrument


def receive(data: bytes, name: str, *, language: str | None = None) -> Received:
    """Read bytes that a person gave; nothing is written into the registry.

    Raises InputError where they are too many or cannot be read.
    """
    if len(data) > LARGEST:
        raise InputError(f"{name}: over {LARGEST // 2**20} MB")
    home = where.home()
    _sweep(home / INCOMING)
    file = home / keep(data, name, home, INCOMING)
    return Received(token=file.name, instrument=_read(file, name, language))


def accept(
    token: str, name: str, *, language: str | None = None, symbol: str = ""
) -> Loaded:
    """Load a file that waits into the registry; see `load_file`.

    Raises InputError where it waits no longer.
    """
    file = where.home() / INCOMING / token
    if not _TOKEN.fullmatch(token) or not file.is_file():
        raise InputError("this file is no longer here: give it again")
    loaded = load_file(file, name=name, language=language, symbol=symbol)
    file.unlink(missing_ok=True)
    return loaded


def refuse(token: str) -> None:
    """Delete a file that waits."""
    if _TOKEN.fullmatch(token):
        (where.home() / INCOMING / token).unlink(missing_ok=True)


def _read(file: Path, name: str, language: str | None) -> Instrument:
    try:
        (instrument,) = reading.read([file], language=language)
    except InputError as error:
        file.unlink(missing_ok=True)
        raise InputError(str(error).replace(str(file), name)) from error
    return instrument


def _sweep(folder: Path) -> None:
    for file in _old(folder):
        with suppress(OSError):
            file.unlink()


def _old(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        before = time.time() - KEPT
        yield from (f for f in folder.iterdir() if f.stat().st_mtime < before)
