"""The totals over the matrix: each language n of N, and the way to what is behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from vigilangue.store.queries.figures_trend import Known
from vigilangue.store.queries.matrix_columns import Column
from vigilangue.store.queries.matrix_sought import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A language at the head of the matrix: its counts, each with a way to its works.

    ``change`` is by how many works ``present`` grew since the look before, None where
    there was none; ``sorted`` tells that the works are sorted by it.
    """

    column: Column
    present: str
    missing: str
    findings: str
    unseen: str
    sorted: bool
    change: int | None

    @property
    def share(self) -> float | None:
        """The share of the works where it is known; None where it is of none."""
        known = self.column.known
        return self.column.present / known if known else None


def heads(
    columns: Sequence[Column], query: QueryDict, known: Sequence[Known]
) -> Iterator[Head]:
    """Yield the heads; their ways keep the source and the order of the address."""
    before = _before(known)
    for column in columns:
        tag = column.language
        was = before.get(tag)
        yield Head(
            column=column,
            present=_to(query, Asked.PRESENT, tag),
            missing=_to(query, Asked.MISSING, tag),
            findings=_to(query, Asked.FINDINGS, tag),
            unseen=_to(query, Asked.UNSEEN, tag),
            sorted=query.get("sort") == tag,
            change=None if was is None else column.present - was,
        )


def _before(known: Sequence[Known]) -> dict[str, int]:
    return {f.language: f.n for f in known[-2].figures} if len(known) > 1 else {}


def _to(query: QueryDict, state: Asked, language: str) -> str:
    kept = QueryDict(mutable=True)
    for name in ("source", "sort"):
        if value := query.get(name):
            kept[name] = value
    kept["state"], kept["language"] = state, language
    return f"?{kept.urlencode()}"
