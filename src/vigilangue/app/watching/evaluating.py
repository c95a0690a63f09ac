"""The verb that judges what was collected and writes the verdicts at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from vigilangue.core import EvidenceLost, Organization

from .judging import judged
from .options import WatchOptions
from .recording import Evaluated, Look


def evaluate(organization: Organization, options: WatchOptions) -> Iterator[Evaluated]:
    """Judge what was collected and not judged by this version, oldest first.

    Each evaluation is yielded once it is kept whole. Raises EvidenceLost where a file
    of evidence is not what it was when it was written, after all others were judged.
    """
    from vigilangue.reports.maker import version
    from vigilangue.store.queries import collections, subjects
    from vigilangue.store.queries.enrolling import known

    lost: list[EvidenceLost] = []
    rows, maker = known(organization), version()
    for source in organization.sources:
        row = rows.get(source.slug)
        for collected in collections.unjudged(row, maker) if row else ():
            look = Look(
                organization=organization,
                source=source,
                collected=collected,
                before=subjects.last_sound(collected.source, collected.ended),
                now=datetime.now(UTC),
                maker=maker,
            )
            try:
                with judged(look, options) as found:
                    evaluated = found.record()
            except EvidenceLost as error:
                lost.append(error)
                continue
            if evaluated is not None:
                yield evaluated
    if lost:
        raise lost[0]
