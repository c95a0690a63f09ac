"""Judges notices one after the other, under a regime."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from vigilangue import catalog, checks, notices
from vigilangue.catalog import places
from vigilangue.connectors.notice import Columns
from vigilangue.core import InputError, Judged, Notice, Regime, Unseen, Vacancy
from vigilangue.documents import papers

from ..reading.guarded import SECONDS, Reader
from .placing import placed
from .sheets import Sheet, read, sheets


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How notices are to be judged: what the command line or a form says.

    ``duty_station`` is used where the notice does not say better; ``columns`` are
    those of a job board. ``seconds`` is how long one file may take to read.
    ``since`` and ``until`` bound the period that is counted, both included.
    """

    regime: str = "any"
    duty_station: str = ""
    counterpart: Path | None = None
    columns: Columns | None = None
    seconds: float = SECONDS
    since: date | None = None
    until: date | None = None

    @property
    def dated(self) -> bool:
        """Whether a period is asked for."""
        return self.since is not None or self.until is not None

    def within(self, day: date | None) -> bool:
        """Tell whether a day is in the period; where none is asked for, any is."""
        if day is None:
            return not self.dated
        late = self.until is not None and day > self.until
        return not late and (self.since is None or day >= self.since)


def judge(files: Sequence[Path], asked: Asked) -> Iterator[Judged | Unseen]:
    """Yield each notice with its verdicts, or what could not be looked at.

    Raises InputError where a file is missing or the counterpart cannot be read, and
    CatalogError where there is no such regime.
    """
    regime = catalog.regime(asked.regime)
    with Reader(seconds=asked.seconds) as reader:
        other = _counterpart(asked.counterpart, reader)
        for sheet in sheets(files, reader, asked.columns):
            if isinstance(sheet, Unseen):
                yield sheet
            else:
                yield _judged(vacancy(sheet, asked.duty_station, other), regime)


def judge_draft(data: bytes, asked: Asked, *, name: str, other: str = "") -> Judged:
    """Return the verdicts on a draft, and on the text of its ``other`` version.

    Raises InputError where it cannot be read. Nothing is kept.
    """
    with Reader(seconds=asked.seconds) as reader:
        paper = reader.paper(data, name)
    there = notices.read(papers.read(other.encode())) if other.strip() else None
    sheet = Sheet(file=name, notice=notices.read(paper), capture="")
    regime = catalog.regime(asked.regime)
    return _judged(vacancy(sheet, asked.duty_station, there), regime)


def vacancy(sheet: Sheet, said: str = "", other: Notice | None = None) -> Vacancy:
    """Return a notice as checks see it; ``said`` is where its post is said to be."""
    station = places.station(said or sheet.notice.duty_station or "")
    there = other or sheet.counterpart
    return Vacancy(
        file=sheet.file,
        notice=placed(sheet.notice, station),
        counterpart=placed(there, station) if there else None,
        station=station,
        capture=sheet.capture,
        organization=sheet.organization,
    )


def _judged(vacancy: Vacancy, regime: Regime) -> Judged:
    today = datetime.now(UTC).date()
    return Judged(vacancy=vacancy, verdicts=tuple(checks.judge(vacancy, regime, today)))


def _counterpart(file: Path | None, reader: Reader) -> Notice | None:
    if file is None:
        return None
    if not file.is_file():
        raise InputError(f"{file}: no such file")
    found = next(read(file, reader), None)
    if found is None:
        raise InputError(f"{file}: holds no notice")
    return found.notice
