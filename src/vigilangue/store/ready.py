"""Makes the store ready to be used by a command or a server."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vigilangue.core import InputError

from . import where

LOCK = ".tables.lock"
ADVISORY = 0x7669_6769  # the number under which PostgreSQL knows that lock


def ready() -> None:
    """Load Django and bring the tables up to date; the home folder is made.

    Raises InputError where the folder or the database cannot be used.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigilangue.settings")
    folder = where.home()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        hint = f"set {where.HOME} to a folder that can be written"
        raise InputError(f"{folder}: {error.strerror}; {hint}") from error
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    try:
        django.setup()
        with _held(folder, fcntl.LOCK_SH):
            if not _behind():
                return
        with _held(folder, fcntl.LOCK_EX), _alone():
            if _behind():  # nobody else has done it meanwhile
                from .migrating import migrated

                _read_while_written()
                migrated()
    except (DatabaseError, ImproperlyConfigured) as error:
        raise _unusable(error) from error


@contextmanager
def usable() -> Iterator[None]:
    """Raise InputError where the database cannot be used any more: locked, full, gone.

    What we asked wrongly of it stays our own fault.
    """
    from django.db import OperationalError

    try:
        yield
    except OperationalError as error:
        raise _unusable(error) from error


def _unusable(error: Exception) -> InputError:
    said = next(iter(str(error).strip().splitlines()), type(error).__name__)
    if "psycopg" in said:
        said = "PostgreSQL needs a driver: pip install 'vigilangue[postgresql]'"
    hint = f"look at {where.HOME} and {where.DATABASE}"
    return InputError(f"the database cannot be used: {said}; {hint}")


@contextmanager
def _held(folder: Path, how: int) -> Iterator[None]:
    """Hold the lock of the tables: shared to look, exclusive to make them."""
    try:
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    except OSError as error:
        raise InputError(f"{folder / LOCK}: {error.strerror}") from error
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)


@contextmanager
def _alone() -> Iterator[None]:
    """Wait until no program at another server makes the tables."""
    from django.db import connection

    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [ADVISORY])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ADVISORY])


def _behind() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return True
    return connection.vendor == "sqlite" and _journal("journal_mode") != "wal"


def _read_while_written() -> None:
    """Let no reader of an SQLite file wait for its writer; the file keeps it.

    SQLite refuses this at once, without waiting, where another program looks into the
    file at the same moment: so it is asked once, under the lock, and not by each
    connection.
    """
    from django.db import connection

    if connection.vendor == "sqlite":
        _journal("journal_mode=wal")


def _journal(pragma: str) -> str:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        (mode,) = cursor.fetchone()
    return str(mode)
