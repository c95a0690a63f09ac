"""What grows with a site while it is crawled: on the disk, and not in memory."""

from __future__ import annotations

import sqlite3

_CACHE = 512  # KiB that one of them holds in memory


def scratch(*tables: str) -> sqlite3.Connection:
    """Return a database of its own without a name: it is gone with the program.

    It stands where the system has its temporary files.
    """
    rows = sqlite3.connect("", isolation_level=None)
    rows.execute("PRAGMA temp_store = FILE")
    rows.execute("PRAGMA journal_mode = OFF")
    rows.execute("PRAGMA synchronous = OFF")
    rows.execute(f"PRAGMA cache_size = -{_CACHE}")
    for table in tables:
        rows.execute(table)
    return rows


class Tally:
    """Counts of things, by what they are."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._rows = scratch(
            "CREATE TABLE tally (of INTEGER PRIMARY KEY, times INTEGER NOT NULL)"
        )

    def is_new(self, *of: object) -> bool:
        """Tell whether a thing was never asked about before, and remember it."""
        found = self._rows.execute(
            "INSERT OR IGNORE INTO tally VALUES (?, 0)", (hash(of),)
        )
        return found.rowcount == 1

    def count(self, *of: object, more: int = 1) -> int:
        """Count a thing so many times more; return how often it was counted."""
        ((times,),) = self._rows.execute(
            "INSERT INTO tally VALUES (?1, ?2) ON CONFLICT DO UPDATE "
            "SET times = times + ?2 RETURNING times",
            (hash(of), more),
        )
        return int(times)
