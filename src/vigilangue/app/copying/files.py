"""Which files of the home folder a back-up holds: all that outlasts the programs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from vigilangue.app.running.places import FOLDER as RUNNING

# The key of the sessions is a secret that a restored watch makes anew.
SECRET = "secret-key"
UNFINISHED = ".part"
VOLUME = "lost+found"  # of the file system, where the home folder is a volume


def files(home: Path, database: Path | None) -> Iterator[Path]:
    """Yield the files below ``home``, in the order of their names.

    Left out are what is hidden or unfinished (somebody is at it), the database (which
    is copied as it is at one moment), links, and what is no file.
    """
    yield from _within(home, home, database)


def _within(folder: Path, home: Path, database: Path | None) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return  # it was swept meanwhile
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if path not in (home / RUNNING, home / VOLUME):
                yield from _within(path, home, database)
        elif entry.is_file(follow_symlinks=False) and not _left_out(
            path, home, database
        ):
            yield path


def _left_out(path: Path, home: Path, database: Path | None) -> bool:
    if path.name.endswith(UNFINISHED):
        return True
    if path.parent == home and path.name.startswith(SECRET):
        return True
    return (
        database is not None
        and path.parent == database.parent
        and (
            path.name.removesuffix("-wal").removesuffix("-shm").removesuffix("-journal")
            == database.name
        )
    )
