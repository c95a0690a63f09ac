"""Writes mirrors of sites in folders down as a WARC file: they can be watched so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vigilangue.core import Capture

from . import folder, records
from .evidence import filling


@dataclass(frozen=True, slots=True, kw_only=True)
class Mirrored:
    """What came of it: the first file, and how many pages were and were not seen."""

    warc: Path
    pages: int
    unseen: int


def write(
    folders: Sequence[Path],
    into: Path,
    *,
    base_url: str | None = None,
    at: datetime,
    volume: int = 0,
) -> Mirrored:
    """Write what `folder.read` yields of some mirrors to a WARC file, fetched ``at``.

    `warc.read` gives it back alike, and `warc.others` what `folder.others` does. The
    file appears when it is whole; it is compressed if its name says ``.gz``. The same
    mirror at the same time gives the same file. What exceeds ``volume`` bytes goes into
    others beside it (0: none does). Raises InputError as `folder.read` does,
    VigilangueError where the file cannot be written.
    """
    pages = unseen = 0

    def packed(record: bytes) -> bytes:
        return records.packed(record) if into.suffix == ".gz" else record

    def head(name: str) -> bytes:
        return packed(records.about(name, "a mirror of a site in a folder", at))

    with filling(into, head, volume) as write_to:

        def put(record: bytes) -> None:
            write_to(packed(record))

        for found in folder.read(folders, base_url=base_url):
            if isinstance(found, Capture):
                pages += 1
                put(records.page(found, at))
            else:
                unseen += 1
                put(records.unseen(found, at))
        for url in folder.others(folders, base_url=base_url):
            put(records.other(url, at))
    return Mirrored(warc=into, pages=pages, unseen=unseen)
