"""Holds a stream on disk until a transaction can take it at once."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, TypeVar

T = TypeVar("T")
SMALL = 2**20  # bytes that are held in memory


@contextmanager
def spooled(rows: Iterable[T]) -> Iterator[Iterator[T]]:
    """Read a stream to its end; give its rows again from a file of passage."""
    with tempfile.SpooledTemporaryFile(SMALL) as file:
        for row in rows:
            pickle.dump(row, file, pickle.HIGHEST_PROTOCOL)
        file.seek(0)
        yield _read(file)


def _read(file: IO[bytes]) -> Iterator[T]:
    while True:
        try:
            yield pickle.load(file)
        except EOFError:
            return
