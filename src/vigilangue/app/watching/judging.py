"""Judges one collection: what an audit answers, and whether it can be believed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vigilangue.app.auditing import AuditOptions, audit
from vigilangue.core import (
    Audit,
    Connector,
    EvidenceLost,
    InputError,
    Kind,
    Source,
    Vacancy,
)

from .bounds import faults
from .lists import judge
from .options import WatchOptions
from .recording import Evaluated, Look, record, record_fault

if TYPE_CHECKING:
    from vigilangue.store.queries.collections import Collected


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What was judged of a look; without an answer nothing at all could be seen.

    ``vacancies`` are what the notices say, where the source holds notices.
    """

    look: Look
    answer: Audit | None
    faults: tuple[str, ...]
    vacancies: tuple[Vacancy, ...] = ()

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
        written = record(self.look, self.answer)
        if written is not None and self.look.source.kind is Kind.NOTICE:
            self._keep(written.id)
        elif written is not None and self.look.source.connector.lists:
            self._rate(written.id)
        return written

    def _keep(self, evaluation: int) -> None:
        from vigilangue.app.noticing import keeping

        keeping.keep(
            evaluation,
            self.look.collected.source,
            self.vacancies,
            self.look.source,
            captured=self.look.collected.ended,
            regime=self.look.organization.regime,
        )

    def _rate(self, evaluation: int) -> None:
        from vigilangue.app.listing import rating

        rating.keep(
            evaluation,
            self.look.collected.source,
            self.look.source,
            captured=self.look.collected.ended,
        )


@contextmanager
def judged(look: Look, options: WatchOptions) -> Iterator[Judged]:
    """Give what is judged of a collection, by the day on which it was collected.

    Raises EvidenceLost where its file is not what it was when it was written.
    """
    files = _evidence(look.collected, options.home)
    told = AuditOptions(
        regime=look.organization.regime,
        languages=look.organization.languages,
        offline=True,
        complete=look.collected.complete,
        workers=options.workers,
        today=look.collected.ended.date(),
    )
    with ExitStack() as stack:
        running = audit(tuple(map(str, files)), options=told, progress=options.progress)
        try:
            if look.source.connector is Connector.BOARD:
                found = _board(look, files[0])
            elif look.source.connector.lists and not _leads_on(look.source):
                answer = judge(look, files[0])  # a list is never too large for one
                kept = faults(answer, look.source.expect, look.before)
                found = Judged(look=look, answer=answer, faults=kept)
            else:
                found = _site(look, files, stack.enter_context(running))
        except InputError as error:
            # Nothing could be seen: the source is at fault, not the organization.
            said = str(error)
            for file in files:
                said = said.removeprefix(f"{file}: ")
            found = Judged(look=look, answer=None, faults=(said,))
        yield found


def _site(look: Look, files: Sequence[Path], pages: Audit) -> Judged:
    """Return what is judged of pages; of a source of notices only its notices are."""
    found = faults(pages, look.source.expect, look.before)
    if look.source.kind is not Kind.NOTICE or found:
        return Judged(look=look, answer=pages, faults=found)
    from vigilangue.app.noticing import watched

    regime, today = look.organization.regime, look.collected.ended.date()
    seen = watched.site(files, pages, look.source, regime=regime, today=today)
    return Judged(look=look, answer=seen.answer, faults=(), vacancies=seen.vacancies)


def _board(look: Look, file: Path) -> Judged:
    from vigilangue.app.noticing import watched

    regime, today = look.organization.regime, look.collected.ended.date()
    seen = watched.board(file, look.source, regime=regime, today=today)
    kept = faults(seen.answer, look.source.expect, look.before)
    return Judged(look=look, answer=seen.answer, faults=kept, vacancies=seen.vacancies)


def _leads_on(source: Source) -> bool:
    """Whether its lists lead to the pages that are judged: a feed of notices does."""
    return source.kind is Kind.NOTICE and source.connector is Connector.FEED


def _evidence(collected: Collected, home: Path) -> list[Path]:
    from vigilangue.collecting import evidence

    for each in collected.files:
        file = home / each.file
        if not file.is_file():
            raise EvidenceLost(f"{file}: it is not there; restore it from a copy")
        if evidence.digest(file) != each.digest:
            raise EvidenceLost(
                f"{file}: it was changed since it was written (then {each.digest}); "
                "restore it from a copy"
            )
    return [home / each.file for each in collected.files]
