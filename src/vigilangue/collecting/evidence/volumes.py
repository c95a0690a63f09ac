"""The files of a collection that was too large for one: its volumes, by their names.

The first has the name that the collection has, ``20261124T080000Z.warc.gz``, those
that follow are ``20261124T080000Z_00002.warc.gz`` and so on, beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import BinaryIO

from .places import ENDING, part, writing


def volume(first: Path, number: int) -> Path:
    """Return where a volume stands; ``number`` counts from 1."""
    if number == 1:
        return first
    stem = first.name.removesuffix(ENDING)
    return first.with_name(f"{stem}_{number:05}{ENDING}")


def volumes(first: Path) -> list[Path]:
    """Return the volumes that stand under their names, until the first that does not.

    Of a collection that no row names yet these are all; of others the rows tell.
    """
    found = []
    for path in _numbered(first):
        if not path.is_file():
            break
        found.append(path)
    return found


def begun(first: Path) -> list[Path]:
    """Return the hidden files of a collection that is to be gone on with.

    Those that had their names already are hidden again: all was there, only nobody
    had heard of it.
    """
    found = []
    for path in _numbered(first):
        hidden = part(path)
        if path.exists() and not hidden.exists():
            path.replace(hidden)
        if not hidden.exists():
            break
        found.append(hidden)
    return found


@contextmanager
def filling(
    first: Path, head: Callable[[str], bytes], full: int
) -> Iterator[Callable[[bytes], None]]:
    """Give what writes records: to a new volume where one has ``full`` bytes (0: none).

    ``head`` gives what a file of a name begins with. All are settled when that is done
    without an error, the first of them last; raises as `writing` does.
    """
    opened: list[BinaryIO] = []
    with ExitStack() as stack:

        def begin() -> None:
            path = volume(first, len(opened) + 1)
            opened.append(stack.enter_context(writing(path)))
            opened[-1].write(head(path.name))

        def put(record: bytes) -> None:
            if 0 < full <= opened[-1].tell():
                begin()
            opened[-1].write(record)

        begin()
        yield put


def beside(first: Path) -> Iterator[Path]:
    """Yield what stands beside a collection's first volume: all of the others'."""
    stem = first.name.removesuffix(ENDING)
    yield from sorted(first.parent.glob(f"{stem}_*"))
    yield from sorted(first.parent.glob(f".{stem}_*"))


def _numbered(first: Path) -> Iterator[Path]:
    return (volume(first, number) for number in count(1))
