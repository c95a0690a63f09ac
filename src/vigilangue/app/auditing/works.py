"""Builds each work with its expressions from what was paired and weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigilangue.core import Depth, Expression, Kind, Work
from vigilangue.core.expression import Part
from vigilangue.documents import addresses
from vigilangue.language import tags
from vigilangue.measures import Shape, Size, breaks_off

from . import unseen
from .beside import titles
from .confidence import surely
from .keeping import take
from .leading import feeds, leads, sure
from .linking import declarers, follow
from .look import Kept
from .packing import rows, unpack
from .standing import Standing
from .stated import held
from .weigh import Weighed

COMPARED = 3  # other versions whose blocks a short version is compared with
SUSPICIOUS = 0.85  # of the expected length, under which the blocks are compared


def build(number: int, pages: Sequence[int], standing: Standing) -> Work:
    """Return one work of the pages that were paired."""
    weighed = {page: _weighed(page, standing) for page in pages}
    depths = dict(_depths(weighed, standing))
    named = titles({p: (w.title, sure(p, standing)) for p, w in weighed.items()})
    expressions = tuple(
        _expression(page, weighed[page], depths.get(page), named[page], standing)
        for page in pages
    )
    by = standing.paired.sets.by(pages[0])
    where = standing.gathered.addresses
    vain = standing.hidden.versions(addresses.key(e.url) for e in expressions)
    return Work(
        id=f"w{number}",
        kind=Kind.PAGE,
        expressions=expressions,
        expected=standing.expected,
        unseen=frozenset(unseen.owed(expressions, vain, standing)),
        hidden=frozenset(unseen.hidden(expressions, vain, standing)),
        paired_by=by.names(),
        confidence=surely(by, standing.paired.sets.share(pages[0])),
        home=any(where[page] in standing.site.homes for page in pages),
    )


def _weighed(page: int, standing: Standing) -> Weighed:
    found = standing.shelf.rows("SELECT packed FROM weighed WHERE id = ?", (page,))
    return Weighed(*unpack(next(found)[0]))


def _expression(
    page: int, weighed: Weighed, depth: Depth | None, title: Part, standing: Standing
) -> Expression:
    url, digest, kept = taken = take(page, standing.shelf)
    chrome = [link for link in kept.switcher if link.chrome]
    declaring = declarers(page, standing)
    return Expression(
        url=url,
        version=standing.paired.versions[page],
        language=weighed.language,
        confidence=weighed.confidence,
        declared=kept.declared,
        lang=kept.lang,
        content_language=kept.content_language,
        mislabelled=kept.mislabelled,
        direction=kept.direction,
        words=weighed.words,
        content=weighed.content,
        absent=weighed.absent,
        front=weighed.front,
        linked=weighed.linked,
        leads=leads(page, taken, standing),
        title=title,
        footer=weighed.footer,
        feeds=feeds(kept, standing),
        widgets=kept.widgets,
        notices=kept.notices,
        passages=weighed.passages,
        alternates=follow(page, kept.alternates, declaring, standing),
        switcher=follow(page, chrome, declaring, standing),
        depth=depth,
        modified=kept.modified,
        held=held(page, standing.shelf),
        capture=digest,
        quote=weighed.quote,
    )


def sizes(
    pages: Sequence[int],
    standing_read: Sequence[str | None],
    versions: Sequence[str | None],
    characters: Sequence[int],
) -> dict[int, Size]:
    """Return the sizes of the versions that are really in their language."""
    found = {}
    for page in pages:
        read, version = standing_read[page], versions[page]
        if read and (tags.same(read, version) or tags.near(read, version)):
            size = Size(tags.written(read) or read, characters[page])
            if size.speaks:
                found[page] = size
    return found


def _depths(
    weighed: dict[int, Weighed], standing: Standing
) -> Iterator[tuple[int, Depth]]:
    measured = sizes(
        list(weighed),
        standing.gathered.read,
        standing.paired.versions,
        standing.characters,
    )
    for page, (ratio, others) in standing.depths.judge(measured).items():
        stops = {}
        for other in others[:COMPARED] if ratio < SUSPICIOUS else ():
            growth = _growth(measured[page], measured[other], standing)
            stop = breaks_off(
                rows(Shape, weighed[page].shape),
                rows(Shape, weighed[other].shape),
                growth,
            )
            if stop is not None:
                stops[other] = stop
        reference = next(iter(stops), others[0])
        url, _, whole = take(reference, standing.shelf)
        yield (
            page,
            Depth(
                ratio=round(ratio, 3),
                low=round(standing.depths.low, 3),
                breaks_off=bool(stops),
                reference=url,
                quote=_after(whole, stops[reference], standing) if stops else "",
            ),
        )


def _growth(size: Size, other: Size, standing: Standing) -> float:
    """Return ln(length usual in one language / length usual in the other)."""
    expected = standing.depths.expected
    same = expected(other._replace(characters=1000))
    return same - expected(size._replace(characters=1000))


def _after(other: Kept, stop: int, standing: Standing) -> str:
    from vigilangue.language import content

    blocks = content.own(other.blocks, standing.site.furniture)
    return " ".join(b.text for b in blocks[stop : stop + 3])[:200]
