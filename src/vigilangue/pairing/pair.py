"""Which pages are one work: by address, by declared links, then by their content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .clusters import By, Clusters
from .links import Tie, join
from .rest import Content
from .rest import join as join_by_content
from .scheme import Marked, Scheme
from .versions import decide

BARE_SHARE = 0.5  # of the works, how many must have an unmarked version, to believe it


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """What pairing knows of the pages, in the order of their numbers.

    ``addresses`` as `documents.addresses.key` gives them, ``read`` the languages of
    their texts, ``declared`` those of their root elements (canonical tags or None).
    """

    addresses: Sequence[str]
    read: Sequence[str | None]
    declared: Sequence[str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """The outcome: the version of each page, and the sets of pages that are one work.

    ``left_out`` counts the pages whose content was not compared: there were too many.
    """

    versions: Sequence[str | None]
    sets: Clusters
    left_out: int = 0


def pair(
    pages: Pages,
    scheme: Scheme,
    labels: Iterable[tuple[int, Sequence[tuple[str, int]]]],
    ties: Callable[[], Iterable[Tie]],
    content: Content | None = None,
) -> Paired:
    """Return which pages are one work, and in which language each is offered.

    ``content`` is asked last, for the pages that are still alone (None: never).
    """
    marks = [scheme.read(address) for address in pages.addresses]
    versions = decide(marks, pages.read, pages.declared, labels)
    sets = Clusters(versions)
    bare = _by_address(marks, sets)
    _unmarked(pages.addresses, marks, bare, sets)
    join(ties(), versions, sets, pages.read)
    left_out = 0
    if content is not None:
        left_out = join_by_content(content, pages.addresses, versions, sets)
    return Paired(versions=versions, sets=sets, left_out=left_out)


def _by_address(marks: Sequence[Marked | None], sets: Clusters) -> dict[int, int]:
    """Join the versions that differ only in the mark; return each address's first."""
    first: dict[int, int] = {}
    for page, mark in enumerate(marks):
        if mark is not None:
            known = first.setdefault(hash(mark.bare), page)
            if known != page:
                sets.join(known, page, By.ADDRESS)
    return first


def _unmarked(
    addresses: Sequence[str],
    marks: Sequence[Marked | None],
    bare: dict[int, int],
    sets: Clusters,
) -> None:
    """Join the versions that stand under the address without a mark.

    Believed of a folder's name only where many works have such a version: ``/fr/`` is
    a version of ``/``, but ``/languages/french/`` is none of ``/languages/``.
    """
    found: list[tuple[int, int, str]] = []
    for page, address in enumerate(addresses):
        if marks[page] is None and (other := bare.get(hash(address))) is not None:
            mark = marks[other]
            found.append((page, other, mark.place if mark else ""))
    works = Counter(
        mark.place for page in bare.values() if (mark := marks[page]) is not None
    )
    there = Counter(place for _, _, place in found)
    for page, other, place in found:
        deep = place.startswith("segment") and place != "segment 0"
        if not deep or there[place] >= BARE_SHARE * works[place]:
            sets.join(other, page, By.ADDRESS)
