"""Which language a page is offered as, whatever is written on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from vigilangue.language import tags

from .scheme import Marked


def decide(
    marks: Sequence[Marked | None],
    read: Sequence[str | None],
    declared: Sequence[str | None],
    labels: Iterable[tuple[int, Sequence[tuple[str, int]]]],
) -> list[str | None]:
    """Return the language that each page is a version in (None: cannot tell).

    The address says it first; else the labels of the links that lead to the page
    (``labels``: page, and how often each tag is given to it), of which the one that
    its text agrees with comes first; else the page's own text, made more precise by
    what it declares; else what it declares.
    """
    versions = [mark.language if mark else None for mark in marks]
    for page, given in labels:
        if marks[page] is None:
            versions[page] = _labelled(given, read[page])
    for page, version in enumerate(versions):
        if version is None:
            versions[page] = _own(read[page], declared[page])
    marked = {mark.language for mark in marks if mark}
    return _unify(versions, marked)


def _labelled(given: Sequence[tuple[str, int]], read: str | None) -> str | None:
    agreeing = [pair for pair in given if tags.same(pair[0], read)]
    best = max(agreeing or given, key=lambda pair: pair[1], default=None)
    return best[0] if best else None


def _own(read: str | None, declared: str | None) -> str | None:
    if read is None:
        return declared
    return declared if tags.same(read, declared) else read


def _unify(versions: Sequence[str | None], marked: Collection[str]) -> list[str | None]:
    """Give one name to a language that the site names in several ways.

    ``zh`` and ``zh-Hans`` are one version, under the commoner name, unless addresses
    tell both apart.
    """
    counts = Counter(tag for tag in versions if tag)
    name: dict[str, str] = {}
    for tag, _ in counts.most_common():
        twins = {kept for kept in name.values() if tags.same(kept, tag)}
        apart = tag in marked and any(twin in marked for twin in twins)
        name[tag] = tag if apart or len(twins) != 1 else twins.pop()
    return [name[tag] if tag else None for tag in versions]
