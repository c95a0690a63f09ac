"""The second pass over links: which page each leads to, and whether it leads back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from vigilangue.pairing import By, Tie

from .finding import Finder
from .shelf import INDEXES, Shelf


def resolve(shelf: Shelf, finder: Finder) -> None:
    """Turn every declared link into a row between two numbered pages."""
    shelf.function("find", finder.find)
    shelf.run(
        f"""
        INSERT INTO link (source, target, label, kind)
            SELECT source, find(url), label, kind FROM said;
        INSERT INTO link (source, target, label, kind)
            SELECT find(url), find(other), label, {int(By.SITEMAP)} FROM sitemap;
        DELETE FROM link WHERE target < 0 OR source < 0;
        {INDEXES}
        UPDATE link SET mutual = 1 WHERE EXISTS (
            SELECT 1 FROM link AS back
            WHERE back.source = link.target AND back.target = link.source)
        """
    )


def labels(shelf: Shelf) -> Iterator[tuple[int, list[tuple[str, int]]]]:
    """Yield each page with the tags that links give it, and how often."""
    rows = shelf.rows(
        "SELECT target, label, count(*) FROM link"
        " WHERE label != 'x-default'"
        " GROUP BY target, label ORDER BY target, label"
    )
    for target, given in groupby(rows, key=lambda row: row[0]):
        yield target, [(label, n) for _, label, n in given]


def ties(shelf: Shelf) -> Iterator[Tie]:
    """Yield every declared link between two different pages, the surest first."""
    for source, target, label, kind, mutual in shelf.rows(
        "SELECT DISTINCT source, target, label, kind, mutual FROM link"
        " WHERE source != target AND label != 'x-default'"
        " AND (source < target OR NOT mutual) ORDER BY mutual DESC, kind"
    ):
        yield Tie(source, target, label, By(kind), bool(mutual))
