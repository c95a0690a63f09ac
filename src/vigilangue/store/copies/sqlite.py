"""A database that is one file: copied at one moment while others write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from vigilangue.core import EvidenceLost


def place() -> Path:
    """Return the file of the database."""
    from django.conf import settings

    return Path(settings.DATABASES["default"]["NAME"])


def copy(into: Path) -> None:
    """Copy the database as it is now into a new file; nobody waits for it."""
    from django.db import connection

    connection.ensure_connection()
    with closing(sqlite3.connect(into)) as target:
        connection.connection.backup(target)


def sound(file: Path) -> None:
    """Raise EvidenceLost where a database is not whole in itself."""
    with closing(sqlite3.connect(file)) as opened:
        try:
            said = opened.execute("PRAGMA quick_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            said = str(error)
    if said != "ok":
        raise EvidenceLost(f"{file}: the database is damaged ({said})")
