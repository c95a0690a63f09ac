"""How rows are laid on the shelf: small, and quickly packed and unpacked."""

from __future__ import annotations

import copyreg
import pickle
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import cache, lru_cache, partial
from operator import attrgetter
from typing import Any, TypeVar

from vigilangue.connectors.feeds import Feed
from vigilangue.connectors.page import Declared
from vigilangue.core import Depth, Evidence, Expression, LanguageLink, Verdict, Work
from vigilangue.core.expression import (
    Clash,
    FeedLink,
    ForeignLink,
    Held,
    Leads,
    Part,
    Passage,
)
from vigilangue.documents import Block, Region
from vigilangue.language.reading import Reading

SMALL = 4_000  # bytes, under which compressing costs more than writing
REGIONS = tuple(Region)
ROWS: tuple[type[Any], ...] = (
    Clash,
    Declared,
    Feed,
    FeedLink,
    ForeignLink,
    Held,
    LanguageLink,
    Leads,
    Part,
    Passage,
)
RECORDS: tuple[Any, ...] = (Depth, Evidence, Expression, Reading, Verdict, Work)

_new = tuple.__new__
T = TypeVar("T", bound=tuple[Any, ...])


def pack(kept: object) -> bytes:
    """Return an object as it is kept on disk; what is long is compressed."""
    plain = pickle.dumps(kept, pickle.HIGHEST_PROTOCOL)
    return plain if len(plain) < SMALL else zlib.compress(plain, 1)


def unpack(packed: bytes) -> Any:
    """Return an object that `pack` packed in this same run."""
    plain = packed[:1] == pickle.PROTO
    return pickle.loads(packed if plain else zlib.decompress(packed))


def columns(rows: Iterable[tuple[Any, ...]]) -> tuple[tuple[Any, ...], ...]:
    """Return rows as columns, which are packed in a fraction of the time."""
    return tuple(zip(*rows, strict=True))


def rows(kind: type[T], columns: Sequence[Iterable[Any]]) -> tuple[T, ...]:
    """Return the rows again, of a named tuple."""
    return tuple(map(partial(_new, kind), zip(*columns, strict=True)))


def pack_blocks(blocks: Sequence[Block]) -> bytes:
    """Return the blocks of a page packed."""
    return pack(columns((*b[:2], int(b.region), *b[3:]) for b in blocks))


@lru_cache(maxsize=4)  # whoever weighs a page asks several times
def unpack_blocks(packed: bytes) -> tuple[Block, ...]:
    """Return the blocks of a page that `pack_blocks` packed."""
    found = unpack(packed)
    if not found:
        return ()
    texts, kinds, regions, *others = found
    where = map(REGIONS.__getitem__, regions)
    return rows(Block, (texts, kinds, where, *others))


# Pickle asks each named tuple and each record for its parts by a function of Python;
# these here are in C but for one line.
def _row(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return _new, (type(row), tuple(row))


def _record(parts: Callable[[object], tuple[Any, ...]], record: object) -> Any:
    return _made, (record.__class__, parts(record))


def _made(kind: Any, values: tuple[Any, ...]) -> object:
    made = object.__new__(kind)
    for put, value in zip(_slots(kind), values, strict=True):
        put(made, value)
    return made


@cache
def _slots(kind: Any) -> tuple[Callable[[object, Any], None], ...]:
    return tuple(kind.__dict__[field.name].__set__ for field in fields(kind))


for _kind in ROWS:
    copyreg.pickle(_kind, _row)
for _record_kind in RECORDS:
    _parts = attrgetter(*(field.name for field in fields(_record_kind)))
    copyreg.pickle(_record_kind, partial(_record, _parts))
