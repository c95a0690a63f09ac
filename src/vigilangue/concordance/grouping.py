"""Which paragraphs of two to six versions are one passage; the first leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vigilangue.meaning import Encoder, covers

from .aligning import Link, Unit, Version, linked, version

Lone = tuple[str, Sequence[Unit]]  # paragraphs of a language that the first lacks


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A passage: the paragraphs that say it, by language; none where it lacks it.

    ``links`` are what led to it: of the first version with each other one.
    """

    units: Mapping[str, tuple[Unit, ...]]
    links: tuple[tuple[str, Link], ...] = ()
    confidence: float = 1.0


def groups(
    versions: Mapping[str, Sequence[Unit]], encoder: Callable[[], Encoder] | None
) -> list[Group]:
    """Return the passages in the order of the first version, then those it lacks.

    ``encoder`` is called where it knows two of the languages or more.
    """
    known = encoder if sum(map(covers, versions)) > 1 else None
    first, *others = [version(units, tag, known) for tag, units in versions.items()]
    links = [
        (other.language, link) for other in others for link in linked(first, other)
    ]
    found = list(_led(first, links, tuple(versions)))
    lone = {
        tag: [
            unit
            for at, link in links
            if at == tag and not link.one
            for unit in link.other
        ]
        for tag in list(versions)[1:]
    }
    rest = {tag: units for tag, units in lone.items() if units}
    return [*found, *_lacked(rest, tuple(versions), known)]


def _led(
    first: Version, links: Sequence[tuple[str, Link]], languages: Sequence[str]
) -> Iterator[Group]:
    """The passages of the first version, one where a link holds several of its own."""
    place = {unit.id: at for at, unit in enumerate(first.units)}
    head = list(range(len(first.units)))
    for _, link in links:
        if link.one and link.other:
            lowest = min(head[place[unit.id]] for unit in link.one)
            joined = {head[place[unit.id]] for unit in link.one}
            head = [lowest if at in joined else at for at in head]
    for leader in sorted(set(head)):
        own = tuple(u for at, u in enumerate(first.units) if head[at] == leader)
        ids = {unit.id for unit in own}
        here = [(t, k) for t, k in links if any(u.id in ids for u in k.one)]
        units = {tag: own if tag == first.language else () for tag in languages}
        for tag, link in here:
            units[tag] = (*units[tag], *link.other)
        yield Group(
            units=units,
            links=tuple((tag, link) for tag, link in here if link.other),
            confidence=min((link.confidence for _, link in here), default=1.0),
        )


def _lacked(
    lone: Mapping[str, Sequence[Unit]],
    languages: Sequence[str],
    encoder: Callable[[], Encoder] | None,
) -> Iterator[Group]:
    """What the first version lacks: where several others have it, it is one passage."""
    if not lone:
        return
    found = (
        groups(lone, encoder)
        if len(lone) > 1
        else [Group(units={tag: (unit,)}) for tag in lone for unit in lone[tag]]
    )
    for group in found:
        units = {tag: group.units.get(tag, ()) for tag in languages}
        yield Group(units=units, confidence=group.confidence)
