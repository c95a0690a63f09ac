"""What the address of the matrix asks for; what it does not know is not asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from vigilangue.store.queries.matrix_columns import Column
from vigilangue.store.queries.matrix_sought import Asked, Order, Sought

LONGEST = 200  # characters of a text that is sought


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The choices of the reader as they stand in the address."""

    source: str
    state: str
    language: str
    check: str
    text: str
    sort: str
    page: int

    @property
    def filters(self) -> bool:
        """Whether some works may be left out, but for the source."""
        return bool(self.state or self.check or self.text)


def wish(query: QueryDict) -> Wish:
    """Read an address."""
    page = query.get("page", "1")
    return Wish(
        source=query.get("source", ""),
        state=_one_of(query.get("state", ""), Asked),
        language=query.get("language", ""),
        check=query.get("check", ""),
        text=" ".join(query.get("text", "").replace("\x00", "").split())[:LONGEST],
        sort=query.get("sort", ""),
        page=int(page) if page.isdecimal() and len(page) < 8 else 1,
    )


def sought(asked: Wish, columns: Sequence[Column], reader: str) -> Sought:
    """Return what is asked of the store; ``reader`` is the language of the page."""
    by = {column.language: column for column in columns}
    order = _one_of(asked.sort, Order)
    return Sought(
        state=Asked(asked.state) if asked.state else None,
        column=by.get(asked.language),
        check=asked.check,
        text=asked.text,
        order=Order(order) if order else Order.WORST,
        by=by.get(asked.sort),
        reader=reader,
    )


def _one_of(value: str, known: type[Asked] | type[Order]) -> str:
    return value if value in list(known) else ""
