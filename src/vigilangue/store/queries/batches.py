"""Cuts a stream into lists, so that rows go to the database many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
SIZE = 500


def batches(rows: Iterable[T], size: int = SIZE) -> Iterator[list[T]]:
    """Yield the rows in lists of ``size``; the last may be shorter."""
    stream = iter(rows)
    while some := list(islice(stream, size)):
        yield some
