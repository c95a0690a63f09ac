"""A site of vacancy notices, recorded on days of one's choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from tests.app.site import HOST, page, path
from tests.app.watching.watch import Short, Watch
from vigilangue.collecting import mirror as mirrors
from vigilangue.core import Bounds, Connector, Kind

ALONE, FAVOURED = "one-working-language-only", "english-favoured"
FAILS = "Fluency in English is required. Knowledge of French is an asset."
MEETS = "Fluency in English or French is required."
POSTS = (
    *("archivist", "hydrologist", "librarian", "accountant", "gardener", "lawyer"),
    *("statistician", "engineer", "nurse", "electrician", "geologist", "economist"),
)
OCTOBER = datetime(2026, 10, 2, 8, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 2, 8, tzinfo=UTC)


def notice(n: int, day: date | None, asks: str, department: str = "") -> str:
    printed = f"Posting date: {day:%d %B %Y}" if day else ""
    blocks = (
        f"The Office of Springs is looking for one {POSTS[n - 1]} (room {n}).",
        "Duty station: Bamako",
        f"Department: {department}" if department else "",
        printed,
        asks,
    )
    return page("en", n, blocks=tuple(filter(None, blocks)))


def notices(days: Mapping[int, tuple[date | None, str]]) -> dict[str, str]:
    return {path("en", n): notice(n, day, asks) for n, (day, asks) in days.items()}


SEPTEMBER = {n: (date(2026, 9, n + 2), FAILS if n < 6 else MEETS) for n in range(1, 7)}
NEXT = {n: (date(2026, 10, n), MEETS) for n in range(7, 13)}


@dataclass
class Board:
    """A site of notices, recorded on days of one's choice."""

    watch: Watch

    @classmethod
    def over(cls, home: Path) -> Board:
        """Begin to watch one that the Secretariat's rules are about."""
        watch = Watch.over(home, {})
        watch.organization = replace(watch.organization, regime="un-secretariat")
        watch.declare(
            slug="jobs",
            addresses=(str(home / "site.warc.gz"),),
            connector=Connector.WARC,
            kind=Kind.NOTICE,
            expect=Bounds(fall_max=1.0),
        )
        return cls(watch)

    @property
    def file(self) -> Path:
        return self.watch.home / "site.warc.gz"

    def look(self, at: datetime, pages: Mapping[str, str]) -> list[Short]:
        self.record(at, pages)
        return self.watch.look()

    def record(self, at: datetime, pages: Mapping[str, str]) -> None:
        self.watch.publish(pages)
        self.file.unlink(missing_ok=True)
        folder = self.watch.home / "site" / HOST
        mirrors.write([folder], self.file, at=at)
