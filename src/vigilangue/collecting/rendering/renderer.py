"""Asks the program that renders: one page at a time, started when the first comes."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from contextlib import suppress

from .words import LONGEST_LINE, Asked, Rendered, read_rendered, write_asked

_PROGRAM = __package__ or ""
_GRACE = 20.0  # seconds beyond the time of a page: the browser starts, or is ended
_TRIES = 3  # programs that ended without a word, one after the other
_KEPT = ("content-type", "content-security-policy")


class Renderer:
    """The program that renders; it goes with whoever started it."""

    def __init__(self, job: bytes, *, seconds: float) -> None:
        """Begin without a program; ``job`` is the line that says what is crawled."""
        self._job = job
        self._patience = seconds + _GRACE
        self._program: Process | None = None
        self._lock = asyncio.Lock()
        self._failures = 0

    async def render(
        self, url: str, body: bytes, headers: Mapping[str, str], language: str
    ) -> Rendered:
        """Return a page after its scripts ran, or why there is none."""
        asked = Asked(
            url=url,
            body=body,
            headers={name: headers[name] for name in _KEPT if headers.get(name)},
            language=language,
        )
        async with self._lock:
            try:
                found = await asyncio.wait_for(self._asked(asked), self._patience)
            except (EOFError, OSError, ValueError) as error:
                await self.end()
                self._failures += 1
                late = isinstance(error, TimeoutError)
                why = "the browser did not answer" if late else "the browser ended"
                fault = f"{why}, {_TRIES} times in a row; the log of the crawl says why"
                last = self._failures >= _TRIES
                return Rendered(why=why, fault=fault if last else "")
            self._failures = 0
            return found

    async def end(self) -> None:
        """End the program; the browser ends with it."""
        program, self._program = self._program, None
        if program is None:
            return
        assert program.stdin is not None
        program.stdin.close()
        try:
            await asyncio.wait_for(program.wait(), _GRACE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                program.kill()
            await program.wait()

    async def _asked(self, asked: Asked) -> Rendered:
        program = self._program or await self._started()
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(write_asked(asked))
        await program.stdin.drain()
        return await read_rendered(program.stdout)

    async def _started(self) -> Process:
        program = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", _PROGRAM),
            stdin=PIPE,
            stdout=PIPE,
            stderr=None,
            env=dict(os.environ),
            limit=LONGEST_LINE,
        )
        assert program.stdin is not None
        program.stdin.write(self._job)
        self._program = program
        return program
