"""Counts notices that a person drops: they are read from a folder that goes at once."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from vigilangue.core import By, InputError, Tally, Unseen

from .counting import count
from .judging import Asked

MOST = 100  # files at once


def count_dropped(
    files: Iterable[tuple[str, bytes]], by: By, asked: Asked
) -> tuple[tuple[Tally, ...], tuple[Unseen, ...]]:
    """Return what `count` says of files given as names and bytes; nothing is kept.

    Raises InputError where they are too many.
    """
    with tempfile.TemporaryDirectory(prefix="notices-") as name:
        folder = Path(name)
        given = [_written(folder, at, file) for at, file in enumerate(files)]
        found, unseen = count(given, by, asked)
        return found, _named(unseen)


def _written(folder: Path, at: int, file: tuple[str, bytes]) -> Path:
    """Write a file under its own name, whatever folders that names; no two meet."""
    if at >= MOST:
        raise InputError(f"more than {MOST} files: give them in parts")
    said, data = file
    name = PurePosixPath(said.replace("\\", "/").replace("\0", "")).name
    path = folder / (name if name not in ("", ".", "..") else str(at))
    if path.exists():
        path = folder / f"{at}-{path.name}"
    path.write_bytes(data)
    return path


def _named(unseen: Sequence[Unseen]) -> tuple[Unseen, ...]:
    return tuple(replace(lost, url=Path(lost.url).name) for lost in unseen)
