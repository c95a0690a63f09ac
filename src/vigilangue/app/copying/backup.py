"""The verb that copies database and evidence into one file, while others work."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from vigilangue.core import InputError
from vigilangue.store.copies import postgresql, sqlite
from vigilangue.store.copies.moment import Known, migrations

from .archive import Writer
from .files import files

SCHEMA = "vigilangue.backup/1"
HEAD = "backup.json"
DATABASE, TABLES, HOME = "database.sqlite3", "database/", "home/"
OWNER = 0o600  # it holds the passwords' hashes
Tell = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backed:
    """A back-up that was made; ``lost`` is evidence that was changed, or is gone."""

    file: Path
    files: int
    bytes: int
    at: datetime
    lost: tuple[str, ...]


def backup(file: Path, home: Path, tell: Tell = lambda done: None) -> Backed:
    """Write a back-up of ``home`` and its database; the file is whole or not there.

    The database is as at one moment, and each file of evidence that it names is there.
    ``tell`` is told how many files are done. Raises InputError where the file is there
    already, or would lie in the home folder.
    """
    _may(file, home)
    at = datetime.now(UTC)
    handle, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with open(handle, "wb") as out, tempfile.TemporaryFile() as scratch:
            writer = Writer(out, scratch)
            with (
                tempfile.TemporaryDirectory(dir=file.parent, prefix=".copy-") as own,
                _chain(home) as logged,
            ):
                database = _database(writer, Path(own), at)
            lost = _files(writer, home, database, logged, tell)
            writer.end()
            out.flush()
            os.fsync(out.fileno())
            size = out.tell()
        os.chmod(beside, OWNER)
        os.link(beside, file)  # unlike a renaming, it replaces nothing
    except FileExistsError as error:
        raise InputError(f"{file}: is there already; name another file") from error
    finally:
        with suppress(FileNotFoundError):
            os.unlink(beside)
    return Backed(file=file, files=writer.files, bytes=size, at=at, lost=tuple(lost))


def _may(file: Path, home: Path) -> None:
    if os.path.lexists(file):
        raise InputError(f"{file}: is there already; name another file")
    if not file.parent.is_dir():
        raise InputError(f"{file.parent}: no such folder; make it first")
    if not home.is_dir():
        raise InputError(f"{home}: no such folder; nothing is watched there")
    if file.resolve().is_relative_to(home.resolve()):
        raise InputError(f"{file}: lies in what is backed up; name a file elsewhere")


def _database(writer: Writer, own: Path, at: datetime) -> Path | None:
    """Write the database as it is now; return its file, where it is one."""
    from django.db import connection

    if connection.vendor != "postgresql":
        copy = own / DATABASE
        sqlite.copy(copy)
        _head(writer, Known(vendor="sqlite", migrations=migrations()), at)
        _add(writer, DATABASE, copy)
        return sqlite.place()
    with postgresql.moment() as known:
        _head(writer, known, at)
        for table in known.tables:
            rows = own / "rows"
            with rows.open("wb") as out:
                postgresql.copy(table, out)
            _add(writer, f"{TABLES}{table[0]}", rows)
    return None


def _head(writer: Writer, known: Known, at: datetime) -> None:
    from vigilangue.reports.maker import version

    head = {"schema": SCHEMA, "at": at.isoformat(), "maker": version()}
    writer.text(HEAD, json.dumps(head | asdict(known), indent=1) + "\n")


@contextmanager
def _chain(home: Path) -> Iterator[int]:
    """Hold the chain of the evidence; give the bytes of its log, as it is then.

    What is linked later is not in the database that is copied meanwhile.
    """
    from vigilangue.collecting import evidence

    if not evidence.captures(home).is_dir():
        yield 0
        return
    with evidence.chaining(home):
        log = evidence.log(home)
        yield log.stat().st_size if log.exists() else 0


def _files(
    writer: Writer, home: Path, database: Path | None, logged: int, tell: Tell
) -> list[str]:
    """Write the files of the home folder; return what is wrong with the evidence.

    Of the log of the chain only ``logged`` bytes are written.
    """
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import held

    lost = []
    for path in files(home, database):
        name = path.relative_to(home).as_posix()
        try:
            most = logged if path == evidence.log(home) else None
            digest = _add(writer, f"{HOME}{name}", path, most)
        except FileNotFoundError:
            continue  # it was swept meanwhile; where a row names it, it is lost
        expected = held.digest(name)
        if expected and expected != f"sha256:{digest}":
            lost.append(f"{name}: it was changed since it was written")
        tell(writer.files)
    gone = (name for name in held.files() if not (home / name).is_file())
    return [*lost, *(f"{name}: it is not there" for name in gone)]


def _add(writer: Writer, name: str, path: Path, most: int | None = None) -> str:
    with path.open("rb") as source:
        size = os.fstat(source.fileno()).st_size
        return writer.add(name, size if most is None else most, source)
