"""Keeps what was fetched, so that an interrupted audit need not fetch it again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .targets import is_address

NAME = "crawl.warc.gz"


@contextmanager
def kept(targets: Sequence[str], file: Path | None) -> Iterator[Path | None]:
    """Give the WARC file for the crawl: the one named, else one of passage.

    None where nothing is crawled. An interruption leaves also the file of passage
    where it is, if there is any of it, and says so.
    """
    if not any(map(is_address, targets)):
        yield None
        return
    if file:
        yield file
        return
    folder = Path(tempfile.mkdtemp(prefix="vigilangue-crawl-"))
    place = folder / NAME
    left = False
    try:
        yield place
    except KeyboardInterrupt:
        left = place.exists()
        if not left:
            raise
        said = f"; what was fetched is kept, go on with: vigilangue audit {place}"
        raise KeyboardInterrupt(said) from None
    finally:
        if not left:
            shutil.rmtree(folder, ignore_errors=True)
