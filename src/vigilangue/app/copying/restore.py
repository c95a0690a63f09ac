"""The verb that makes a watch again from a back-up, where nothing is."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from vigilangue.core import EvidenceLost, InputError
from vigilangue.store import where
from vigilangue.store.copies import postgresql, sqlite
from vigilangue.store.copies.moment import Known, known

from .backup import DATABASE, HEAD, HOME, SCHEMA, TABLES
from .files import VOLUME
from .reading import read


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A back-up that was read whole: when it was made, and how many files it holds."""

    at: datetime
    files: int
    vendor: str


def check(file: Path) -> Restored:
    """Read a back-up whole and write nothing; raises EvidenceLost as `reading` does."""
    with tempfile.TemporaryDirectory() as folder:
        head = Path(folder) / "head"
        n = read(file, lambda name: head.open("wb") if name == HEAD else None)
        at, copy = _head(file, head)
    return Restored(at=at, files=n, vendor=copy.vendor)


def restore(file: Path, home: Path) -> Restored:
    """Make the watch again in a folder that is not there yet, or is empty.

    The database is the one that the environment names; it must hold nothing. Raises
    EvidenceLost where the back-up is not whole, InputError where something is in the
    way, and leaves everything as it was.
    """
    home = home.absolute()
    _free(home)
    there = home.is_dir()  # it may be a volume, or stand where we may write nothing
    home.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(
        tempfile.mkdtemp(dir=home if there else home.parent, prefix=".restoring-")
    )
    try:
        n = read(file, lambda name: _place(file, beside, name))
        at, copy = _head(file, beside / HEAD)
        whole = beside / HOME
        whole.mkdir(exist_ok=True)
        _database(copy, beside, home)
        if there:
            _moved(whole, home)
        else:
            whole.rename(home)
        _synced(home if there else home.parent)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return Restored(at=at, files=n, vendor=copy.vendor)


def _free(home: Path) -> None:
    if not os.path.lexists(home):
        return
    if not home.is_dir() or {each.name for each in home.iterdir()} - {VOLUME}:
        raise InputError(f"{home}: is there already; nothing is overwritten")


def _moved(whole: Path, home: Path) -> None:
    """Move what is whole into its place, the database last: without it nothing is."""
    last = where.FILE
    for entry in sorted(whole.iterdir(), key=lambda each: (each.name == last, each)):
        entry.rename(home / entry.name)


def _place(file: Path, beside: Path, name: str) -> IO[bytes]:
    if name not in (HEAD, DATABASE) and not name.startswith((TABLES, HOME)):
        raise EvidenceLost(f"{file}: {name} is no file of a back-up")
    path = beside / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("xb")


def _head(file: Path, head: Path) -> tuple[datetime, Known]:
    try:
        told = json.loads(head.read_text("utf-8"))
        if told["schema"] != SCHEMA:
            raise InputError(f"{file}: is of the schema {told['schema']}, not {SCHEMA}")
        copy = Known(
            vendor=told["vendor"],
            migrations=tuple((app, name) for app, name in told["migrations"]),
            tables=tuple((name, tuple(columns)) for name, columns in told["tables"]),
        )
        return datetime.fromisoformat(told["at"]), copy
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EvidenceLost(f"{file}: does not begin as a back-up does") from error


def _database(copy: Known, beside: Path, home: Path) -> None:
    """Put the database where the environment says that it is; a file comes last."""
    address = os.environ.get(where.DATABASE)
    told = where.database(address, home)
    ours = "sqlite" if told["ENGINE"].endswith("sqlite3") else "postgresql"
    if ours != copy.vendor:
        hint = {
            "sqlite": f"leave {where.DATABASE} away",
            "postgresql": f"set {where.DATABASE} to an empty database of it",
        }[copy.vendor]
        raise InputError(f"this back-up is of {copy.vendor}: {hint}")
    import django

    django.setup()
    known(copy)
    if copy.vendor == "postgresql":
        postgresql.empty()
        postgresql.fill(copy, lambda name: (beside / TABLES / name).open("rb"))
        return
    sqlite.sound(beside / DATABASE)
    target = Path(told["NAME"])
    if target.parent == home:
        (beside / DATABASE).rename(beside / HOME / target.name)
        return
    try:
        os.link(beside / DATABASE, target)
    except FileExistsError as error:
        raise InputError(
            f"{target}: is there already; nothing is overwritten"
        ) from error
    except OSError:
        if target.exists():
            raise
        shutil.copyfile(beside / DATABASE, target)


def _synced(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
