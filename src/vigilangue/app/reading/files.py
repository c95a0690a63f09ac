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
    from .guarded import Reader

    with Reader() as reader:
        for file in files:
            paper = reader.paper(_bytes(file), str(file))
            yield instruments.read(paper, language=language)


def _bytes(file: Path) -> bytes:
    if not file.is_file():
        raise InputError(f"{file}: no such file")
    if file.stat().st_size > LARGEST:
        raise InputError(f"{file}: over {LARGEST // 2**20} MB; give a part of it")
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from None
