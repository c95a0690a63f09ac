"""Fetches single files by their addresses, as safely and politely as a crawl."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from fastwarc.warc import WarcRecordType

from vigilangue.core import Capture, Unseen
from vigilangue.documents import addresses

from . import answers, warc
from .crawl import CrawlSettings, crawl
from .crawler.address import normal

LATE = "it was not answered in the time that there was"
NOWHERE = "redirects to nowhere"
AGAIN = "it leads where another address had led before"


def fetch(
    wanted: Sequence[str], settings: CrawlSettings
) -> Iterator[tuple[str, Capture | Unseen]]:
    """Yield each address with what is there, whatever its status, or why not.

    Redirects are followed, within what the settings allow; the capture names where
    they led. Robots.txt is obeyed, and nothing is retried without end. Raises Refused
    where an address may not be fetched by what it says, VigilangueError where the
    whole could not be done.
    """
    once = replace(settings, files=True, limit=len(wanted), depth=0)
    with tempfile.TemporaryDirectory(prefix="vigilangue-files-") as folder:
        file = Path(folder) / "files.warc"
        crawl(wanted, file, settings=once)
        yield from _told(file, wanted)


def _told(file: Path, wanted: Sequence[str]) -> Iterator[tuple[str, Capture | Unseen]]:
    """Follow each address through the redirects, which stand before their targets."""
    led: dict[str, list[str]] = {}
    for url in wanted:
        led.setdefault(normal(url) or url, []).append(url)
    blind: dict[str, str] = {}
    past: set[str] = set()
    for found in _found(file):
        waiting = led.pop(found.url, [])
        past.add(found.url)
        if isinstance(found, Unseen) and not waiting:
            blind[found.url] = found.why
            continue
        if isinstance(found, Unseen) or not 300 <= found.status < 400:
            yield from ((url, found) for url in waiting)
        elif target := _target(found):
            led.setdefault(normal(target) or target, []).extend(waiting)
        else:
            yield from ((url, Unseen(url=url, why=NOWHERE)) for url in waiting)
    for target, waiting in led.items():
        for url in waiting:
            why = blind.get(normal(url) or url) or blind.get(target)
            left = AGAIN if target in past else LATE
            yield url, Unseen(url=url, why=why or left)


def _target(found: Capture) -> str:
    """Return where a redirect leads, nothing where that is no address."""
    return addresses.resolve(found.url, found.headers.get("location", ""))


def _found(file: Path) -> Iterator[Capture | Unseen]:
    """Yield every answer of a file, whatever its type."""
    with file.open("rb") as opened:
        for record in warc.iterate(opened):
            if record.record_type in warc.ANSWERS:
                yield answers.capture(record)
            elif record.record_type == WarcRecordType.metadata:
                yield from warc.unseen(record)
