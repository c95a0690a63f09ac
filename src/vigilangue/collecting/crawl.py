"""Crawls sites politely and keeps what they answered as a WARC file."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vigilangue.core import InputError, Unseen, VigilangueError

from .contact import contact
from .crawler.job import (
    CrawlSettings,
    End,
    Hint,
    Job,
    Message,
    Progress,
    read_message,
    write_job,
)
from .rendering.ready import browser

__all__ = ["CrawlResult", "CrawlSettings", "crawl", "go_on", "said"]

_PROGRAM = f"{__package__}.crawler"
_ROOT = Path(__file__).parents[2]
_PATIENCE = 10  # seconds for the program to go, once it has said how it ended


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlResult:
    """What came of a crawl.

    ``pages`` are answers that are web pages. ``complete`` is true where every address
    of the followed hosts that a page or sitemap led to was asked for: then one that
    is neither in the file nor in ``unseen`` is not there. ``refused_by_robots`` are
    those that robots.txt asked not to fetch; they are among ``unseen``. ``kept``
    answers were in the file from an interrupted crawl, of which ``cut`` bytes at the
    torn end were cut off. ``hints`` say what of the declaration does not fit the site.
    """

    warc: Path
    pages: int
    unseen: tuple[Unseen, ...]
    complete: bool
    refused_by_robots: int
    kept: int = 0
    cut: int = 0
    hints: tuple[str, ...] = ()


def crawl(
    starts: Sequence[str],
    into: Path,
    *,
    settings: CrawlSettings | None = None,
    progress: Callable[[int, int | None], None] = lambda done, of: None,
) -> CrawlResult:
    """Crawl from some addresses and write a WARC file (gzip if its name says ``.gz``).

    The file appears when the crawl has ended, whole; a log stands beside it. It also
    holds why addresses were not seen, as `warc.read` yields them. ``progress`` is
    told how many addresses were asked for, and how many are known within the limit.

    Raises Refused where a start may not be fetched by what it says, InputError where
    the folder of the file is missing, a setting is not well written, or nobody is
    named whom the people of a site can write to; VigilangueError where it failed.
    """
    return _done(_job(starts, into, settings or CrawlSettings()), progress)


def go_on(
    starts: Sequence[str],
    into: Path,
    *,
    settings: CrawlSettings,
    at: datetime,
    before: Sequence[Path] = (),
    progress: Callable[[int, int | None], None] = lambda done, of: None,
) -> CrawlResult:
    """Crawl as `crawl` does; what was written stays where it is interrupted.

    However that came, the same call goes on: what is whole in the file is not asked
    for again, a torn end is cut off. ``before`` are the indexes of the look before,
    whose files stand in the same folder: what has not changed since is written as a
    revisit. ``at`` is when this look began. Raises as `crawl` does.
    """
    job = _job(starts, into, settings)
    paths = tuple(path.absolute() for path in before)
    lasting = replace(job, lasting=True, before=paths, at=at.isoformat())
    return _done(lasting, progress)


def said(starts: Sequence[str], settings: CrawlSettings) -> str:
    """Return what a crawl is to fetch, as a text that is the same for the same."""
    return Job(starts=tuple(starts), into=Path(), settings=settings).said


def _job(starts: Sequence[str], into: Path, settings: CrawlSettings) -> Job:
    if not into.parent.is_dir():
        raise InputError(f"{into.parent}: no such folder")
    job = Job(starts=tuple(starts), into=into.absolute(), settings=settings)
    _ = job.policy  # raises where it may not be
    if settings.render:
        browser()  # raises where there is none
    who = contact(settings.contact, os.environ, starts=starts, connect=settings.connect)
    return replace(job, settings=replace(settings, contact=who))


def _done(job: Job, progress: Callable[[int, int | None], None]) -> CrawlResult:
    unseen: list[Unseen] = []
    hints: list[str] = []
    with _told(job) as messages:
        for message in messages:
            match message:
                case Progress():
                    progress(message.done, message.of)
                case Unseen():
                    unseen.append(message)
                case Hint():
                    hints.append(message.text)
                case End():
                    if message.fault:
                        raise VigilangueError(message.fault)
                    return CrawlResult(
                        warc=job.into,
                        pages=message.pages,
                        unseen=tuple(unseen),
                        complete=message.complete,
                        refused_by_robots=message.refused_by_robots,
                        kept=message.kept,
                        cut=message.cut,
                        hints=tuple(hints),
                    )
    log = _log(job.into)
    raise VigilangueError(f"the crawl of {job.starts[0]} ended by itself; see {log}")


def _log(into: Path) -> Path:
    return into.with_name(into.name.removesuffix(".gz").removesuffix(".warc") + ".log")


@contextmanager
def _told(job: Job) -> Iterator[Iterator[Message]]:
    """Give the messages of a program that crawls; it never outlives the context."""
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    with _log(job.into).open("wb") as log:
        program = subprocess.Popen(
            [sys.executable, "-P", "-m", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env={**os.environ, "PYTHONPATH": path},
            start_new_session=True,  # Ctrl-C is ours to handle
        )
    assert program.stdin is not None
    assert program.stdout is not None
    try:
        with suppress(BrokenPipeError):  # it died at once; its log says why
            program.stdin.write(write_job(job))
            program.stdin.flush()
        yield map(read_message, program.stdout)
    finally:
        program.kill()
        program.wait(_PATIENCE)
        program.stdin.close()
        program.stdout.close()
        job.clear()
