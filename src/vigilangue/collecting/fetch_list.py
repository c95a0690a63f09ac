"""Fetches a bounded list of addresses into one WARC file, and what they lead on to."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from protego import Protego

from vigilangue.core import Capture, Refused, Unseen

from . import answers, records, warc
from .crawl import CrawlSettings, crawl
from .evidence import writing
from .safety import place

ROBOTS = "/robots.txt"
TOKEN = "vigilangue"  # under which robots.txt may speak of us
LONGEST = 512 * 1024  # bytes of a robots.txt that are read
LEFT = "the limit of addresses was reached before it"

# What an answer leads on to: the next part of a list, at another address.
Follow = Callable[[Capture], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What came of it: ``whole`` where all that was led on to was answered."""

    warc: Path
    asked: int
    unseen: tuple[Unseen, ...]
    whole: bool


def fetch_list(
    wanted: Sequence[str],
    into: Path,
    *,
    settings: CrawlSettings,
    at: datetime,
    follow: Follow = lambda capture: (),
    progress: Callable[[int, int | None], None] = lambda done, of: None,
) -> Listed:
    """Fetch some addresses, then those that ``follow`` takes from the answers.

    All go the way of a crawl: addresses are checked and pinned, robots.txt and its
    delays obeyed, sizes and times bounded; between one step and the next as long is
    waited as between two requests. ``settings.limit`` bounds the addresses,
    redirects aside. The file, gzip by record, appears when it is whole; what was not
    asked for is written into it as unseen, ``at`` that time. Raises as `crawl` does.
    """
    waiting, known = list(dict.fromkeys(wanted)), set(wanted)
    unseen: list[Unseen] = []
    left: list[Unseen] = []
    asked = 0
    with writing(into) as file, tempfile.TemporaryDirectory() as folder:
        pause = 0.0
        while waiting and asked < settings.limit:
            time.sleep(pause)
            some = waiting[: settings.limit - asked]
            waiting = waiting[len(some) :]
            part = Path(folder) / f"{asked}.warc.gz"
            once = replace(settings, files=True, depth=0, limit=len(some))
            found = crawl(some, part, settings=once)
            unseen += found.unseen
            asked += len(some)
            pause = max(settings.delay, _asked_for(part))
            for url in _led(part, follow):
                if url not in known:
                    known.add(url)
                    why = _refusal(url)
                    if why:
                        left.append(Unseen(url=url, why=why))
                    else:
                        waiting.append(url)
            with part.open("rb") as source:
                shutil.copyfileobj(source, file)
            part.unlink()
            progress(asked, asked + len(waiting) if waiting else asked)
        left += (Unseen(url=url, why=LEFT) for url in waiting)
        for each in left:
            file.write(records.packed(records.unseen(each, at)))
    unseen += left
    return Listed(warc=into, asked=asked, unseen=tuple(unseen), whole=not unseen)


def _asked_for(part: Path) -> float:
    """Return the seconds between two requests that a robots.txt asks for."""
    delays = [0.0]
    with part.open("rb") as file:
        for record in warc.iterate(file):
            if record.record_type in warc.ANSWERS:
                url = answers.address(record)
                if url.endswith(ROBOTS) and answers.status(record) == 200:
                    text = record.reader.read(LONGEST).decode("utf-8", "replace")
                    delays.append(Protego.parse(text).crawl_delay(TOKEN) or 0.0)
    return max(delays)


def _refusal(url: str) -> str:
    """Return why an address may never be fetched, nothing where it may be tried."""
    try:
        place(url)
    except Refused as error:
        return str(error)
    return ""


def _led(part: Path, follow: Follow) -> Iterator[str]:
    for capture in warc.read(part):
        if isinstance(capture, Capture) and capture.status == 200:
            yield from follow(capture)
