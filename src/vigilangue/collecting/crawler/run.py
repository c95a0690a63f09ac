"""Runs one crawl from its job to its end; once in a process, as a reactor does."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from datetime import datetime
from fcntl import LOCK_EX, flock
from importlib import import_module
from typing import Any, cast

from scrapy import signals
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.utils.log import configure_logging
from scrapy.utils.reactor import install_reactor

from vigilangue.collecting.evidence import begun
from vigilangue.collecting.rendering.renderer import Renderer

from . import address
from .agent import agent
from .before import Before
from .frontier import Frontier
from .job import End, Hint, Job, Message, write_job
from .kept import Kept
from .pins import Pins
from .recorder import Recorder
from .scrapy_settings import scrapy_settings
from .session import Session
from .shown import Shown
from .spider import Crawl
from .volumes import Resumed

_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"


def run(job: Job, tell: Callable[[Message], None]) -> End:
    """Crawl, write the files, and return how it ended."""
    name = agent(job.settings)
    try:
        kept = _kept(job)
        files = len(kept.paths)
        resumed = Resumed(files=files, cut=kept.cut) if files else None
        recorder = Recorder(job, agent=name, resumed=resumed)
    except OSError as error:
        return End(fault=f"{job.into} cannot be written: {error.strerror}")
    session = Session(
        settings=job.settings,
        frontier=Frontier(
            limit=job.settings.limit,
            depth=job.settings.depth,
            hosts={address.host(f"http://{host}") for host in job.settings.hosts},
            year=datetime.fromisoformat(job.at).year if job.at else None,
        ),
        pins=Pins(job.policy),
        recorder=recorder,
        kept=kept,
        before=Before(job),
        renderer=Renderer(write_job(job), seconds=job.settings.render_seconds),
        shown=Shown(kept.paths if job.settings.render else ()),
        tell=tell,
    )
    try:
        reason = _crawl(job, session, name)
        if session.fault:
            return End(fault=session.fault)
        recorder.keep()
    except OSError as error:
        return End(fault=f"{job.into} cannot be written: {error.strerror}")
    finally:
        recorder.drop()
    for text in session.hints.told():
        tell(Hint(text=text))
    return End(
        pages=session.pages,
        complete=reason == "finished" and session.frontier.whole,
        refused_by_robots=session.refused_by_robots,
        kept=len(kept),
        cut=kept.cut,
    )


def _kept(job: Job) -> Kept:
    """Return what an interrupted crawl recorded, once its program is gone."""
    if not job.lasting:
        return Kept()
    # It outlives whoever started it by a moment. Until we end, the folder is ours.
    flock(os.open(job.into.parent, os.O_RDONLY), LOCK_EX)
    return Kept(begun(job.into))


def _crawl(job: Job, session: Session, name: str) -> str:
    """Run the reactor until the crawl has ended; return why it did."""
    settings = scrapy_settings(job.settings, agent=name)
    configure_logging(settings)
    install_reactor(_REACTOR)
    reactor = cast(Any, import_module("twisted.internet.reactor"))
    reactor.installNameResolver(session.pins)
    ended: list[str] = []
    crawler = AsyncCrawlerRunner(settings).create_crawler(Crawl)
    crawler.signals.connect(
        lambda reason: ended.append(reason), signals.spider_closed, weak=False
    )

    def broken() -> None:
        session.frontier.whole = False

    crawler.signals.connect(broken, signals.spider_error, weak=False)

    async def crawling() -> None:
        try:
            await crawler.crawl_async(session=session, starts=job.starts)
        finally:
            await session.renderer.end()

    def begin() -> None:
        task = asyncio.ensure_future(crawling())
        task.add_done_callback(lambda _: reactor.stop())

    reactor.callWhenRunning(begin)
    reactor.run(installSignalHandlers=False)
    return ended[0] if ended else ""
