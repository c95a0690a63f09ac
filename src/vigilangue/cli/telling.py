"""Tells what a step of the watch did: a sentence for people, a row for programs."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, TextIO

from . import output

if TYPE_CHECKING:
    from vigilangue.app import watching
    from vigilangue.core import VigilangueError


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What there is to tell: a message of the reports by its key, and its values.

    ``row`` is the same for programs; ``lines`` are told below the sentence. What has
    no key is for programs only.
    """

    key: str
    row: dict[str, Any]
    values: dict[str, Any] = field(default_factory=dict)
    lines: tuple[str, ...] = ()


Tell = Callable[[Told], None]


@contextmanager
def to(given: argparse.Namespace, schema: str, rows: str) -> Iterator[Tell]:
    """Give what the steps are told to; JSON goes out whole, sentences as they come."""
    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            kept: list[dict[str, Any]] = []
            yield lambda told: kept.append(told.row)
            whole = {"schema": schema, rows: kept}
            out.write(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
        else:
            yield _sentences(given, out)


def fetched(fetched: watching.Fetched) -> Told:
    """Tell of a collection."""
    row = {
        "organization": fetched.organization,
        "source": fetched.source,
        "pages": fetched.pages,
        "unseen": fetched.unseen,
        "complete": fetched.complete,
        "file": str(fetched.file),
        "resumed": fetched.resumed,
        "cut": fetched.cut,
        "hints": list(fetched.hints),
    }
    went_on = f"went on with {fetched.resumed} answers of a look that was interrupted"
    cut = f"{fetched.cut} bytes of a torn record were cut off"
    lines = (f"{went_on}; {cut}",) if fetched.resumed or fetched.cut else ()
    lines = (*lines, *fetched.hints)
    return Told(key="watch_collected", row=row, values=row, lines=lines)


def evaluated(evaluated: watching.Evaluated) -> Told:
    """Tell of an evaluation, or that the source was at fault."""
    row = {
        "organization": evaluated.organization,
        "source": evaluated.source,
        "captured": _written(evaluated.captured),
        "pages": evaluated.pages,
        "works": evaluated.works,
        "failed": evaluated.failed,
        "faults": list(evaluated.faults),
    }
    key = "watch_fault" if evaluated.faults else "watch_judged"
    return Told(key=key, row=row, values=row, lines=evaluated.faults)


def replayed(replayed: watching.Replayed) -> Told:
    """Tell what judging again came to."""
    row = {
        "organization": replayed.organization,
        "source": replayed.source,
        "captured": _written(replayed.captured),
        "judged_before": replayed.before is not None,
        "verdicts": replayed.verdicts,
        "differ": replayed.differ,
        "differences": list(replayed.differences),
        "would": [
            {
                "what": str(would.what),
                "subject": would.subject,
                "language": would.language,
                "because": would.because,
            }
            for would in replayed.would
        ],
    }
    known = replayed.before is not None
    key = "watch_differs" if replayed.differ else "watch_same"
    would = tuple(
        f"would have {w.what} in {w.language or '-'}: {w.subject}: {w.because}"
        for w in replayed.would
    )
    total = sum(replayed.verdicts.values())
    return Told(
        key=key if known else "watch_first",
        row=row,
        values={**row, "n": total},
        lines=(*replayed.differences, *would),
    )


def raised(raised: watching.Raised) -> Told:
    """Tell what came of an evaluation."""
    counts = {str(what): n for what, n in raised.events.items()}
    row = {
        "organization": raised.organization,
        "source": raised.source,
        "captured": _written(raised.captured),
        "opened": counts.get("opened", 0),
        "regressed": counts.get("regressed", 0),
        "resolved": counts.get("resolved", 0),
    }
    return Told(
        key="watch_events" if counts else "watch_unchanged", row=row, values=row
    )


def nothing(organization: str, key: str = "watch_nothing") -> Told:
    """Tell that there is nothing to judge, and by which message."""
    row = {"organization": organization, "source": None}
    return Told(key=key, row=row, values=row)


def failed(organization: str, error: VigilangueError) -> Told:
    """Tell programs that nothing came of an organization; people read it as it is."""
    row = {"organization": organization, "source": None, "error": str(error)}
    return Told(key="", row=row)


def _sentences(given: argparse.Namespace, out: TextIO) -> Tell:
    from vigilangue.reports import shown

    from . import reader

    said = reader.said(given)

    def tell(told: Told) -> None:
        if not told.key:
            return
        out.write(shown.sentence(said(told.key, **told.values)) + "\n")
        for line in told.lines:
            text, _ = said.reason(line)
            out.write(f"  {shown.sentence(text)}\n")
        out.flush()

    return tell


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
