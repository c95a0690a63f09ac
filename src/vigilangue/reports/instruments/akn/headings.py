"""Headings with what stands below them, up to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from vigilangue.core import Provision, Role

_ARTICLE = re.compile(r"(?:.*\.)?art([^.]+)")


@dataclass(slots=True, kw_only=True)
class Headed:
    """Headings that follow each other, and the provisions below; none above the first.

    ``article`` is the number of the article that the first of them opens, "" for none.
    """

    headings: list[Provision] = field(default_factory=list)
    below: list[Provision] = field(default_factory=list)
    article: str = ""


def headed(provisions: Sequence[Provision]) -> list[Headed]:
    """Return the parts of a body that headings begin; one at least."""
    parts = [Headed()]
    for provision in provisions:
        heading = provision.role is Role.HEADING
        if heading and parts[-1].below:
            parts.append(Headed())
        (parts[-1].headings if heading else parts[-1].below).append(provision)
    return [each for part in parts for each in _articles(part)] or [Headed()]


def titled(provisions: Sequence[Provision]) -> bool:
    """Whether the first of some provisions is the title of them all, as of an annex.

    It is a heading, and below it stands neither an article nor nothing at all.
    """
    first, second = (*(p.role for p in provisions[:2]), None, None)[:2]
    return first is Role.HEADING and second not in (Role.ARTICLE, None)


def _articles(part: Headed) -> Iterator[Headed]:
    """Part the headings above an article from its own, as far as they show it."""
    first = part.below[0] if part.below else None
    found = _ARTICLE.match(first.id) if first and first.role is Role.ARTICLE else None
    if not part.headings or found is None:
        yield part
        return
    part.article = found[1]
    named = (i for i, h in enumerate(part.headings) if found[1] in h.text)
    own = next(named, len(part.headings) - 1)
    if own:
        yield Headed(headings=part.headings[:own])
        part.headings = part.headings[own:]
    yield part
