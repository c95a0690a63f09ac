"""Judges one collection: what an audit answers, and whether it can be believed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vigilangue.app.auditing import AuditOptions, audit
from vigilangue.core import Audit, EvidenceLost, InputError

from .bounds import faults
from .lists import judge
from .options import WatchOptions
from .recording import Evaluated, Look, record, record_fault

if TYPE_CHECKING:
    from vigilangue.store.queries.collections import Collected


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What was judged of a look; without an answer nothing at all could be seen."""

    look: Look
    answer: Audit | None
    faults: tuple[str, ...]

    def record(self) -> Evaluated | None:
        """Write it in one transaction; None where another process did meanwhile."""
        from django.db import transaction

        with transaction.atomic():
            return self.write()

    def write(self) -> Evaluated | None:
        """Write it into the transaction that there is.

        One within another would keep in memory all that it might have to undo.
        """
        if self.answer is None or self.faults:
            return record_fault(self.look, self.faults, self.answer)
        return record(self.look, self.answer)


@contextmanager
def judged(look: Look, options: WatchOptions) -> Iterator[Judged]:
    """Give what is judged of a collection, by the day on which it was collected.

    Raises EvidenceLost where its file is not what it was when it was written.
    """
    file = _evidence(look.collected, options.home)
    told = AuditOptions(
        regime=look.organization.regime,
        languages=look.organization.languages,
        offline=True,
        complete=look.collected.complete,
        workers=options.workers,
        today=look.collected.ended.date(),
    )
    with ExitStack() as stack:
        running = audit((str(file),), options=told, progress=options.progress)
        try:
            lists = look.source.connector.lists
            answer = judge(look, file) if lists else stack.enter_context(running)
        except InputError as error:
            # Nothing could be seen: the source is at fault, not the organization.
            said = str(error).removeprefix(f"{file}: ")
            yield Judged(look=look, answer=None, faults=(said,))
            return
        found = faults(answer, look.source.expect, look.before)
        yield Judged(look=look, answer=answer, faults=found)


def _evidence(collected: Collected, home: Path) -> Path:
    from vigilangue.collecting import evidence

    file = home / collected.file
    if not file.is_file():
        raise EvidenceLost(f"{file}: it is not there; restore it from a copy")
    if evidence.digest(file) != collected.digest:
        raise EvidenceLost(
            f"{file}: it was changed since it was written (then {collected.digest}); "
            "restore it from a copy"
        )
    return file
