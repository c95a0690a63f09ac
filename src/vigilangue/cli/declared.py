"""The sources that are declared, as rows: when each worked, what no longer holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vigilangue.core import Organization, Source
    from vigilangue.reports.words import Words

HEAD = ("organization", "source", "how", "seen", "now")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A source; ``faults`` is None where it was not tried."""

    organization: str
    source: str
    how: str
    addresses: tuple[str, ...]
    seen_to_work: date | None
    faults: tuple[str, ...] | None = None
    versions: int | None = None

    def now(self, said: Words) -> str:
        """Return what trying it said, in a word or two; empty where it was not."""
        if self.faults is None:
            return ""
        if self.faults:
            return said("catalog_gone")
        if self.versions is None:
            return said("catalog_answers")
        return said("catalog_listed", n=self.versions)


def untried(organizations: Iterable[Organization]) -> Iterator[Row]:
    """Yield the sources of organizations; nothing is fetched."""
    for each in organizations:
        for source in each.sources:
            yield _row(each.slug, source)


def tried(organizations: Iterable[Organization]) -> Iterator[Row]:
    """Yield them with what trying each says."""
    from vigilangue.app.listing import reach

    for each in organizations:
        for found in reach(each):
            yield _row(each.slug, found.source, found.faults, found.versions)


def _row(
    organization: str,
    source: Source,
    faults: tuple[str, ...] | None = None,
    versions: int | None = None,
) -> Row:
    return Row(
        organization=organization,
        source=source.slug,
        how=source.connector,
        addresses=source.addresses,
        seen_to_work=source.seen_to_work,
        faults=faults,
        versions=versions,
    )


def as_json(rows: Sequence[Row], faults: Sequence[str], own: Path) -> Iterator[str]:
    """Yield the answer for programs."""
    from vigilangue import catalog

    told = {
        "schema": "vigilangue.catalog/1",
        "organizations": list(catalog.organizations(own)),
        "regimes": list(catalog.regimes()),
        "faults": list(faults),
        "sources": [
            {
                "organization": row.organization,
                "source": row.source,
                "connector": str(row.how),
                "addresses": list(row.addresses),
                "seen_to_work": row.seen_to_work and row.seen_to_work.isoformat(),
                "tried": row.faults is not None,
                "no_longer_holds": list(row.faults or ()),
                "versions": row.versions,
            }
            for row in rows
        ],
    }
    yield json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_text(
    rows: Sequence[Row], faults: Sequence[str], own: Path, said: Words
) -> Iterator[str]:
    """Yield the answer for people: a table, and under it what is wrong."""
    from vigilangue import catalog
    from vigilangue.reports import shown

    known = ", ".join(catalog.organizations(own))
    yield said("catalog_organizations", names=known) + "\n"
    yield said("catalog_regimes", names=", ".join(catalog.regimes())) + "\n"
    yield said("catalog_own", folder=own) + "\n\n"
    head = tuple(said(f"catalog_{name}") for name in HEAD)
    yield from _table([head, *(_cells(row, said) for row in rows)])
    for row in rows:
        for fault in row.faults or ():
            why = shown.text(said.reason(fault)[0])
            name = f"{row.organization}/{row.source}"
            yield said("catalog_lost", source=name, why=why) + "\n"
    yield from (said("catalog_wrong", why=said.reason(f)[0]) + "\n" for f in faults)


def _cells(row: Row, said: Words) -> tuple[str, ...]:
    seen = row.seen_to_work.isoformat() if row.seen_to_work else said("catalog_never")
    return row.organization, row.source, row.how, seen, row.now(said)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    from rich.cells import cell_len  # how many columns a text takes: two a sign of zh

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (c + " " * (w - cell_len(c)) for c, w in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip() + "\n"
