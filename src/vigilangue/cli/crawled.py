"""Keeps what was fetched, so that an interrupted crawl is not lost."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .targets import is_address


@contextmanager
def kept(targets: Sequence[str], folder: Path | None) -> Iterator[Path | None]:
    """Give the folder for the crawl: the one named, else one that lasts if interrupted.

    None where nothing is crawled. An interruption says where the pages are.
    """
    if not any(map(is_address, targets)):
        yield None
        return
    place = folder or Path(tempfile.mkdtemp(prefix="vigilangue-crawl-"))
    place.mkdir(parents=True, exist_ok=True)
    try:
        yield place
    except KeyboardInterrupt:
        files = sorted(str(file) for file in place.glob("*.warc*"))
        if not files:
            raise
        folder = place
        said = f"; what was fetched is kept, go on with: vigilangue audit {files[-1]}"
        raise KeyboardInterrupt(said) from None
    finally:
        if folder is None:
            shutil.rmtree(place, ignore_errors=True)
