"""The tags remembered of a site are bounded, however many of them are written once."""

import gc

from vigilangue.documents import moves, read
from vigilangue.documents.moves import Move


def remembered() -> int:
    return sum(type(found) is Move for found in gc.get_objects())


def test_tags_that_are_forgotten_do_not_stay_in_memory() -> None:
    """Not even until circles are looked for, which a long run seldom does."""
    gc.collect()
    gc.disable()
    try:
        for page in range(3 * moves.MOST // 100):
            links = "".join(
                f'<div><a href="/news-{page}-{n}.html">To {n}</a></div>'
                for n in range(100)
            )
            read(f"<html><body>{links}</body>".encode())
        assert 0 < remembered() <= moves.MOST
    finally:
        gc.enable()
