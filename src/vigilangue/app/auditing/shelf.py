"""The temporary file in which an audit keeps its rows, so that memory stays small."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from vigilangue.core import NoRoom

SCHEMA = """
CREATE TABLE page (id INTEGER PRIMARY KEY, url TEXT, digest TEXT, packed BLOB,
                   text BLOB);
CREATE TABLE said (source INTEGER, label TEXT, url TEXT, kind INTEGER);
CREATE TABLE link (source INTEGER, target INTEGER, label TEXT, kind INTEGER,
                   mutual INTEGER DEFAULT 0);
CREATE TABLE sitemap (url TEXT, label TEXT, other TEXT);
CREATE TABLE weighed (id INTEGER PRIMARY KEY, packed BLOB);
CREATE TABLE held (id INTEGER PRIMARY KEY, packed BLOB);
CREATE TABLE work (id INTEGER PRIMARY KEY, failed INTEGER, packed BLOB, verdicts BLOB);
CREATE INDEX worst ON work (failed DESC, id);
CREATE TABLE unseen (url TEXT, why TEXT);
CREATE TABLE absent (address INTEGER PRIMARY KEY, gone INTEGER);
CREATE TABLE feed (address INTEGER PRIMARY KEY, declared TEXT, read TEXT);
"""
INDEXES = """
CREATE INDEX link_source ON link (source, target);
CREATE INDEX link_target ON link (target, source);
"""

HINT = "set TMPDIR to a folder that can be written and has room"
FULL = f"{{}}: the rows of the audit cannot be kept there ({{}}); {HINT}"
NOWHERE = f"no folder for temporary files ({{}}); {HINT}"


class Shelf:
    """Rows of one audit in a temporary SQLite file, deleted at the end."""

    def __init__(self) -> None:
        """Make the file, of use to this process only; raises NoRoom where it cannot."""
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="vigilangue-")
        except OSError as error:
            raise NoRoom(NOWHERE.format(error.strerror)) from error
        try:
            self._base = self._begun()
        except sqlite3.OperationalError as error:
            self._folder.cleanup()
            raise self._full(error) from error

    def _begun(self) -> sqlite3.Connection:
        file = Path(self._folder.name) / "audit.sqlite"
        base = sqlite3.connect(file, isolation_level=None)
        # Nobody else reads the file and it does not outlive the audit: speed first.
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-4000"):
            base.execute(f"PRAGMA {pragma}")
        base.executescript(SCHEMA)
        base.execute("BEGIN")
        return base

    def _full(self, error: sqlite3.OperationalError) -> NoRoom:
        return NoRoom(FULL.format(self._folder.name, error))

    def __enter__(self) -> Shelf:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Delete the file."""
        self._base.close()
        self._folder.cleanup()

    def put(self, table: str, row: tuple[object, ...]) -> None:
        """Add one row to a table."""
        marks = ",".join("?" * len(row))
        try:
            self._base.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", row)
        except sqlite3.OperationalError as error:
            raise self._full(error) from error

    def put_all(self, table: str, rows: Iterable[tuple[object, ...]], n: int) -> None:
        """Add rows of ``n`` columns to a table."""
        marks = ",".join("?" * n)
        try:
            self._base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        except sqlite3.OperationalError as error:
            raise self._full(error) from error

    def rows(self, query: str, given: tuple[object, ...] = ()) -> Iterator[Any]:
        """Yield the rows of a query."""
        try:
            # Not "yield from", which would close the cursor of a file that is closed.
            for row in self._base.execute(query, given):  # noqa: UP028
                yield row
        except sqlite3.OperationalError as error:
            raise self._full(error) from error

    def run(self, statements: str) -> None:
        """Run statements that answer nothing."""
        try:
            for statement in statements.split(";"):
                if statement.strip():
                    self._base.execute(statement)
        except sqlite3.OperationalError as error:
            raise self._full(error) from error

    def function(self, name: str, body: Callable[[str], int]) -> None:
        """Let queries call a function of one text."""
        self._base.create_function(name, 1, body)
