"""What people read otherwise than the machine: events, of which the last counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from .. import models
from .texts import clean

TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A correction: what had been read, what a person says, who, when and why.

    ``moved`` is true where the machine now reads neither: somebody should look again.
    """

    field: str
    was: str
    value: str
    author: str
    reason: str
    at: datetime
    moved: bool = False

    def beside(self, read: str) -> Corrected:
        """Return it as it stands beside what is read now."""
        return replace(self, moved=read not in (self.was, self.value))


def of_provisions(instrument: int, language: str) -> dict[tuple[str, str], Corrected]:
    """Return the corrections of one expression that stand, by provision and field.

    One that says what was read takes the others back.
    """
    rows = models.Correction.objects.filter(
        instrument_id=instrument, language=language, mandate=None
    ).order_by("pk")
    found = {(row.provision, row.field): _corrected(row) for row in rows}
    return {at: each for at, each in found.items() if each.value != each.was}


def of_mandates(mandates: Iterable[int]) -> dict[int, list[Corrected]]:
    """Return the last correction of each field of some mandates.

    One that says what was read confirms it: then the languages differ no longer.
    """
    last: dict[tuple[int, str], Corrected] = {}
    rows = models.Correction.objects.filter(mandate__in=set(mandates))
    for row in rows.order_by("pk"):
        if row.mandate_id is not None:
            last[row.mandate_id, row.field] = _corrected(row)
    found: dict[int, list[Corrected]] = {}
    for (mandate, _), each in last.items():
        found.setdefault(mandate, []).append(each)
    return found


def correct(
    instrument: int,
    corrected: Corrected,
    *,
    language: str = "",
    provision: str = "",
    mandate: int | None = None,
) -> None:
    """Append a correction; who calls it holds a transaction."""
    models.Correction.objects.create(
        instrument_id=instrument,
        mandate_id=mandate,
        language=language,
        provision=provision,
        field=corrected.field,
        was=corrected.was,
        value=clean(corrected.value),
        at=corrected.at,
        author=clean(corrected.author),
        reason=clean(corrected.reason),
    )


def _corrected(row: models.Correction) -> Corrected:
    return Corrected(
        field=row.field,
        was=row.was,
        value=row.value,
        author=row.author,
        reason=row.reason,
        at=row.at,
    )
