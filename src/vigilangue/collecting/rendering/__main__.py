"""Reads pages from standard input, renders each, and answers on standard output.

The first line is the job of the crawl. It ends when standard input does. What is
printed goes to standard error, which is the log of the crawl.
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import sys
from asyncio import StreamReader

from playwright.async_api import async_playwright

from vigilangue.collecting.crawler.agent import agent
from vigilangue.collecting.crawler.job import Job, read_job

from .proxy import Proxy
from .ready import browser
from .shower import Shower
from .words import LONGEST_LINE, Asked, read_asked, write_rendered

_ENDING = 15  # seconds for the browser to go by itself


def main() -> None:
    """Render until nobody asks any more."""
    told = os.dup(1)
    os.dup2(2, 1)
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))  # a browser reserves much
    asyncio.run(_run(told))


async def _run(told: int) -> None:
    stream = StreamReader(limit=LONGEST_LINE)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(stream), sys.stdin
    )
    job = read_job(await stream.readline())
    settings = job.settings
    proxy = Proxy(job.policy, largest=settings.largest, quiet=settings.timeout)
    port = await proxy.start()
    async with async_playwright() as playwright:
        shower = Shower(playwright, proxy, port=port, program=browser())
        try:
            await _answered(stream, shower, job, told)
        finally:
            signal.alarm(_ENDING)  # a browser goes when we do, whatever holds it
            await shower.end()


async def _answered(stream: StreamReader, shower: Shower, job: Job, told: int) -> None:
    """Answer what is asked; an end of it ends what is under way."""
    name, seconds = agent(job.settings), job.settings.render_seconds
    asked = await read_asked(stream)
    while asked is not None:
        showing = asyncio.ensure_future(shower.show(asked, agent=name, seconds=seconds))
        following: asyncio.Task[Asked | None] = asyncio.ensure_future(
            read_asked(stream)
        )
        await asyncio.wait((showing, following), return_when=asyncio.FIRST_COMPLETED)
        if not showing.done():
            showing.cancel()
            return
        answer = write_rendered(showing.result())
        while answer:
            answer = answer[os.write(told, answer) :]
        asked = await following


if __name__ == "__main__":
    main()
