"""Reads the instruments of some files, each whole before the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from vigilangue import instruments
from vigilangue.core import InputError, Instrument

LARGEST = 50 * 2**20  # bytes of a file that is read


def read(files: Sequence[Path], *, language: str | None = None) -> Iterator[Instrument]:
    """Yield the instrument of each file, in their order.

    Raises InputError where a file is missing, too large, or of a kind that is not
    read.
    """
    from .guarded import paper

    for file in files:
        if not file.is_file():
            raise InputError(f"{file}: no such file")
        if file.stat().st_size > LARGEST:
            raise InputError(f"{file}: over {LARGEST // 2**20} MB; give a part of it")
        yield instruments.read(paper(file), language=language)
