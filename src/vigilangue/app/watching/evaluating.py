"""The verb that judges what was collected and writes the verdicts at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from vigilangue.app.auditing import AuditOptions, audit
from vigilangue.core import EvidenceLost, InputError, Organization, Source

from .bounds import faults
from .options import WatchOptions
from .recording import Evaluated, Look, record, record_fault

if TYPE_CHECKING:
    from vigilangue.store.queries.collections import Collected


def evaluate(organization: Organization, options: WatchOptions) -> Iterator[Evaluated]:
    """Judge what was collected and not judged by this version, oldest first.

    Each evaluation is yielded once it is kept whole. Raises EvidenceLost where a file
    of evidence is not what it was when it was written.
    """
    from vigilangue.reports.maker import version
    from vigilangue.store.queries import collections
    from vigilangue.store.queries.enrolling import enroll

    rows = enroll(organization)
    for source in organization.sources:
        for collected in collections.unjudged(rows[source.slug], version()):
            now = datetime.now(UTC)
            yield judged(organization, source, collected, options, now)


def _given(
    organization: Organization,
    collected: Collected,
    options: WatchOptions,
    now: datetime,
) -> tuple[str, AuditOptions]:
    """Return what an audit of a collection is given, the file being what it was."""
    from vigilangue.collecting import evidence

    file = options.home / collected.file
    if not file.is_file():
        raise EvidenceLost(f"{file}: it is not there; restore it from a copy")
    if evidence.digest(file) != collected.digest:
        raise EvidenceLost(
            f"{file}: it was changed since it was written (then {collected.digest}); "
            "restore it from a copy"
        )
    return str(file), AuditOptions(
        regime=organization.regime,
        languages=organization.languages,
        offline=True,
        complete=collected.complete,
        workers=options.workers,
        today=now.date(),
    )


def judged(
    organization: Organization,
    source: Source,
    collected: Collected,
    options: WatchOptions,
    now: datetime,
) -> Evaluated:
    """Judge one collection as of ``now`` and write the evaluation."""
    from vigilangue.store.queries.subjects import last_sound

    look = Look(
        organization=organization,
        source=source,
        collected=collected,
        before=last_sound(collected.source, collected.ended),
        now=now,
    )
    file, told = _given(organization, collected, options, now)
    try:
        with audit((file,), options=told, progress=options.progress) as answer:
            found = faults(answer, source.expect, look.before)
            if found:
                return record_fault(look, found, answer)
            return record(look, answer)
    except InputError as error:
        # Nothing at all could be seen: the source is at fault, not the organization.
        return record_fault(look, (str(error).removeprefix(f"{file}: "),), None)
