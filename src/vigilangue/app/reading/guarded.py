"""Turns files into paper, whatever bytes they hold: in a process with limits."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from contextlib import suppress
from selectors import EVENT_READ, DefaultSelector
from types import TracebackType
from typing import Any

from vigilangue.core import InputError
from vigilangue.documents import papers
from vigilangue.documents.paper import Paper
from vigilangue.documents.papers import Kind

PROGRAM = "vigilangue.documents.worker"
SECONDS = 90.0  # for one file, whatever the machine is busy with
LENGTH = 8  # bytes that say how long an answer is
LONGEST = 512 * 2**20  # bytes of an answer
LOST = "it cannot be read: reading it takes more time or memory than is allowed"
# What an answer may be made of.
_ALLOWED = frozenset({"Paper", "Paragraph", "Style", "Mark", "Note"})


class Reader:
    """Reads files, PDF and DOCX in a process of their own, which goes with the last.

    The process is started with the first that needs it, and again where one ended it.
    """

    def __init__(self, *, seconds: float = SECONDS) -> None:
        """Take at most this long for a file."""
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Reader:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self.close()

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        process.wait()

    def paper(self, data: bytes, name: str) -> Paper:
        """Return the paragraphs and notes of a file; ``name`` is what errors call it.

        Raises InputError where it cannot be read.
        """
        try:
            if papers.kind(data) in (Kind.PDF, Kind.DOCX):
                return self._apart(data)
            return papers.read(data)
        except InputError as error:
            raise InputError(f"{name}: {error}") from None

    def _apart(self, data: bytes) -> Paper:
        try:
            answer = self._asked(data)
        except BaseException:
            self.close()
            raise
        if answer[:1] == b"E":
            raise InputError(answer[1:].decode(errors="replace"))
        try:
            return _Unpickler(io.BytesIO(answer[1:])).paper()
        except (pickle.UnpicklingError, EOFError, TypeError, ValueError):
            self.close()
            raise InputError(LOST) from None

    def _asked(self, data: bytes) -> bytes:
        """What the process answers; InputError where it ends or takes too long."""
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", PROGRAM],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        question, answers = self._process.stdin, self._process.stdout
        assert question is not None
        assert answers is not None
        try:
            question.write(len(data).to_bytes(LENGTH, "big") + data)
            question.flush()
        except BrokenPipeError:
            raise InputError(LOST) from None
        with DefaultSelector() as waiting:
            waiting.register(answers, EVENT_READ)
            if not waiting.select(self._seconds):
                raise InputError(LOST)
        length = int.from_bytes(answers.read(LENGTH), "big")
        answer = answers.read(length) if 0 < length <= LONGEST else b""
        if not answer or len(answer) < length:
            raise InputError(LOST)
        return answer


class _Unpickler(pickle.Unpickler):
    """Takes a paper out of an answer, and nothing that is none."""

    def find_class(self, module: str, name: str) -> Any:
        """Find only what papers are made of."""
        if module == Paper.__module__ and name in _ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")

    def paper(self) -> Paper:
        """Return the paper."""
        found = self.load()
        if not isinstance(found, Paper):
            raise pickle.UnpicklingError("no paper")
        return found
