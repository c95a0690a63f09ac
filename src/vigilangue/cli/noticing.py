"""Judges or counts the notices that a command line names, and writes the answer."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vigilangue import catalog
from vigilangue.app import noticing
from vigilangue.catalog import places
from vigilangue.connectors.notice import Columns, columns
from vigilangue.core import By, InputError, Judged, Unseen
from vigilangue.reports.notices import writer
from vigilangue.reports.notices.counts import writer as count_writer

from . import output, reader

NOTHING_FAILED, FAILED, UNSEEN = 0, 1, 3


@dataclass(slots=True)
class _Seen:
    """What passes by on its way to a writer."""

    failed: bool = False
    unseen: bool = False

    def watched(self, rows: Iterable[Judged | Unseen]) -> Iterator[Judged | Unseen]:
        """Yield the rows, and note what they are."""
        for row in rows:
            self.unseen |= isinstance(row, Unseen)
            self.failed |= isinstance(row, Judged) and row.failed
            yield row


def judged(given: Namespace) -> int:
    """Judge each notice, and return the exit code."""
    if given.duty_station and places.station(given.duty_station) is None:
        said = reader.said(given)("notice_no_station")
        sys.stderr.write(f"{given.duty_station}: {said}\n")
    seen = _Seen()
    write = writer(given.format, reader.said(given).language)
    regime = catalog.regime(given.regime)
    rows = seen.watched(noticing.judge(given.files, _asked(given)))
    with output.destination(given.out, given.format) as out:
        write(rows, out, regime)
    if seen.failed:
        return FAILED
    return UNSEEN if seen.unseen else NOTHING_FAILED


def counted(given: Namespace) -> int:
    """Count the notices, and return the exit code."""
    write = count_writer(given.format, reader.said(given).language)
    found, unseen = noticing.count(given.files, By(given.by), _asked(given))
    with output.destination(given.out, given.format) as out:
        write(found, By(given.by), unseen, out)
    return UNSEEN if unseen else NOTHING_FAILED


def _asked(given: Namespace) -> noticing.Asked:
    return noticing.Asked(
        regime=given.regime,
        duty_station=given.duty_station,
        counterpart=given.counterpart,
        columns=_columns(given),
        since=given.since,
        until=given.until,
    )


def _columns(given: Namespace) -> Columns | None:
    if given.columns is None:
        return None
    try:
        text = given.columns.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{given.columns}: cannot be read: {error}") from None
    return columns(text, file=str(given.columns))
