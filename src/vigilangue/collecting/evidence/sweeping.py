"""Deletes what collections that died have left behind."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from vigilangue.core import Busy

from .lock import held
from .places import ENDING, captures
from .unfinished import note

# The names that `place` and `volume` give, and those that are made from them.
_OURS = re.compile(
    r"(?P<stem>\d{8}T\d{6}Z(?:-\d+)?)(?P<volume>_\d+)?\.(?:warc\.gz|cdxj|log)"
    r"|\.\.?(?P<part>\d{8}T\d{6}Z(?:-\d+)?)(?:_\d+)?"
    r"\.(?:cdxj|warc\.gz(?:\.plain|\.job)?)\.part"
)


def sweep(home: Path, named: Callable[[Path], bool]) -> Iterator[Path]:
    """Delete the files of collections that no row names; yield each that is gone.

    ``named`` tells whether a row names a file, by its path below ``home``; it is
    asked while the source is held, so it must look at the rows as they are then.
    The log and the index of a named file stay, and all files of a collection that is
    to be gone on with. Sources that another process holds, links, and files whose names
    are not such as `place` and `volume` give are left alone.
    """
    for within in _sources(captures(home)):
        with suppress(Busy), held(within):
            yield from _swept(home, within, named)


def _swept(home: Path, within: Path, named: Callable[[Path], bool]) -> Iterator[Path]:
    for entry in _entries(within):
        found = _OURS.fullmatch(entry.name)
        if found is None or not entry.is_file(follow_symlinks=False):
            continue
        path = within / entry.name
        if note(within / f"{found['stem'] or found['part']}{ENDING}").exists():
            continue
        if found["stem"] is not None:
            warc = within / f"{found['stem']}{found['volume'] or ''}{ENDING}"
            if named(warc.relative_to(home)):
                continue
        path.unlink(missing_ok=True)
        yield path


def _sources(root: Path) -> Iterator[Path]:
    for organization in _entries(root):
        if organization.is_dir(follow_symlinks=False):
            for source in _entries(root / organization.name):
                if source.is_dir(follow_symlinks=False):
                    yield root / organization.name / source.name


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
