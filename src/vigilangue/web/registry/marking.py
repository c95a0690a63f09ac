"""A provision's text in pieces: citations to follow, and what binds somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from vigilangue.store.queries.registry_provisions import Cited, Provision

SHORTEST = 4  # characters of a quote that is sought in a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some of a text; of a citation ``name`` is the instrument where it is held."""

    text: str
    cited: Cited | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Pieces that stand together; ``binds`` where they are the words of a mandate."""

    binds: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A provision with its text in runs; ``depth`` from 0 is how far it is set in."""

    provision: Provision
    runs: tuple[Run, ...]
    depth: int


Span = tuple[int, int]


def marked(provision: Provision, held: Mapping[str, str]) -> Marked:
    """Return a provision as it is shown; ``held`` are names of instruments by key."""
    return Marked(
        provision=provision,
        runs=tuple(_runs(provision, held)),
        depth=min(max(provision.level - 1, 0), 4),
    )


def keys(provisions: Iterable[Provision]) -> set[str]:
    """Return the keys of all that is cited in some provisions."""
    return {cited.key for each in provisions for cited in each.citations}


def _runs(provision: Provision, held: Mapping[str, str]) -> Iterator[Run]:
    text = provision.text
    cited = dict(_citations(provision))
    binding = list(_binding(provision))
    cuts = {0, len(text)}
    for start, end in (*cited, *binding):
        cuts |= {start, end}
    found: list[tuple[bool, Piece]] = []
    for start, end in pairwise(sorted(cuts)):
        one = next((c for (a, b), c in cited.items() if a <= start and end <= b), None)
        binds = any(a <= start and end <= b for a, b in binding)
        name = held.get(one.key) if one else None
        found.append((binds, Piece(text=text[start:end], cited=one, name=name)))
    for binds, some in groupby(found, key=lambda each: each[0]):
        yield Run(binds=binds, pieces=tuple(piece for _, piece in some))


def _citations(provision: Provision) -> Iterator[tuple[Span, Cited]]:
    """Yield where each citation stands; in a corrected text it is sought again."""
    last = 0
    for cited in sorted(provision.citations, key=lambda each: each.start):
        if cited.note or not cited.text:
            continue
        at = cited.start
        if provision.text[at : at + len(cited.text)] != cited.text or at < last:
            at = provision.text.find(cited.text, last)
        if at >= last:
            last = at + len(cited.text)
            yield (at, last), cited


def _binding(provision: Provision) -> Iterator[Span]:
    for asked in provision.asked:
        if len(asked.quote) >= SHORTEST:
            at = provision.text.find(asked.quote)
            if at >= 0:
                yield at, at + len(asked.quote)
