"""The content of pages as pairing wants it, read from the shelf once it is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vigilangue.documents import Document, Link, Region
from vigilangue.language import content
from vigilangue.meaning import Encoder
from vigilangue.pairing import Content, traits

from .keeping import take
from .look import Kept
from .shelf import Shelf
from .site import Site


def likening(site: Site, shelf: Shelf) -> Content:
    """Return how pairing looks at the content of pages."""

    def read(pages: Sequence[int]) -> Iterator[tuple[int, traits.Traits]]:
        for page in pages:
            kept = take(page, shelf).kept
            blocks = content.own(kept.blocks, site.furniture)
            yield page, traits.of(_document(kept), blocks)

    return Content(traits=read, encoder=_encoder)


def _encoder() -> Encoder:
    from vigilangue import meaning

    return meaning.load()


def _document(kept: Kept) -> Document:
    return Document(
        title=kept.title,
        meta=kept.meta,
        images=kept.images,
        times=kept.times,
        links=tuple(Link(href, "", "", "", "", Region.MAIN) for href in kept.outward),
    )
