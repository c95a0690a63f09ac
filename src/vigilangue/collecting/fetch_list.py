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

from vigilangue.core import Capture, InputError, Refused, Unseen

from . import answers, records, warc
from .crawl import CrawlSettings, crawl
from .evidence import begun, mend, part, settle, unwritten
from .listed_before import Before, holds
from .safety import place

ROBOTS = "/robots.txt"
TOKEN = "vigilangue"  # under which robots.txt may speak of us
LONGEST = 512 * 1024  # bytes of a robots.txt that are read
LEFT = "the limit of addresses was reached before it"
STEP = 50  # addresses, after which what was answered is kept

# What an answer leads on to: the next part of a list, at another address.
Follow = Callable[[Capture], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What came of it: ``whole`` where all that was led on to was answered.

    Of ``asked`` addresses ``kept`` had been answered before an interruption, after
    which ``cut`` bytes of a torn record were cut off.
    """

    warc: Path
    asked: int
    unseen: tuple[Unseen, ...]
    whole: bool
    kept: int = 0
    cut: int = 0


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
    asked for is written into it as unseen, ``at`` that time.

    However it is interrupted, the same call goes on: what the hidden file holds is led
    on from, and not asked for again. Raises as `crawl` does.
    """
    if not into.parent.is_dir():
        raise InputError(f"{into.parent}: no such folder")
    hidden = part(into)
    cut = mend(hidden) if begun(into) else 0
    before = Before(hidden)
    known: set[str] = set()
    waiting: list[str] = []
    left: list[Unseen] = []

    def lead_on(urls: Iterable[str]) -> None:
        for url in urls:
            if url in known:
                continue
            known.add(url)
            if before.has(url):
                continue
            if url not in wanted and (why := _refusal(url)):
                left.append(Unseen(url=url, why=why))
            else:
                waiting.append(url)

    lead_on(wanted)
    lead_on(_led(hidden, follow))
    never = sum(u.why == LEFT or bool(_refusal(u.url)) for u in before.unseen)
    kept = asked = len(known) - len(waiting) - len(left) - never
    unseen: list[Unseen] = [*before.unseen]
    pause = max(settings.delay, _asked_for(hidden)) if kept else 0.0
    with tempfile.TemporaryDirectory() as folder:
        while waiting and asked < settings.limit:
            time.sleep(pause)
            some = waiting[: min(STEP, settings.limit - asked)]
            del waiting[: len(some)]
            step = Path(folder) / f"{asked}.warc.gz"
            once = replace(settings, files=True, depth=0, limit=len(some))
            unseen += crawl(some, step, settings=once).unseen
            asked += len(some)
            pause = max(settings.delay, _asked_for(step))
            lead_on(_led(step, follow))
            _append(hidden, step)
            step.unlink()
            progress(asked, asked + len(waiting) if waiting else asked)
    left += (Unseen(url=url, why=LEFT) for url in waiting)
    _end(hidden, into, left, at)
    unseen += left
    return Listed(
        warc=into,
        asked=asked,
        unseen=tuple(unseen),
        whole=not unseen,
        kept=kept,
        cut=cut,
    )


def _append(hidden: Path, step: Path) -> None:
    """Put what a step answered behind what is there; raises VigilangueError."""
    try:
        with hidden.open("ab") as file, step.open("rb") as source:
            shutil.copyfileobj(source, file)
    except OSError as error:
        raise unwritten(hidden, error) from error


def _end(hidden: Path, into: Path, left: Iterable[Unseen], at: datetime) -> None:
    """Write what was not asked for, and give the file its name."""
    try:
        with hidden.open("ab") as file:
            for each in left:
                file.write(records.packed(records.unseen(each, at)))
        settle(hidden, into)
    except OSError as error:
        raise unwritten(into, error) from error


def _asked_for(step: Path) -> float:
    """Return the seconds between two requests that a robots.txt asks for."""
    delays = [0.0]
    with step.open("rb") as file:
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


def _led(step: Path, follow: Follow) -> Iterator[str]:
    for capture in warc.read(step) if holds(step) else ():
        if isinstance(capture, Capture) and capture.status == 200:
            yield from follow(capture)
