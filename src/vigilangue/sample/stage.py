"""The sample organization's site under its own name, in changing conditions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from .conditions import NAME, Condition, root, show, shown
from .page import whole
from .serve import HOST, Quiet, running

_NOTHING = b"<!doctype html><title>Welcome</title><p>Welcome."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A running server: its pages say ``address``, and stand where ``connect`` says.

    ``connect`` is as a source declares it: the host, and ``127.0.0.1:PORT``.
    """

    address: str
    connect: tuple[tuple[str, str], ...]
    folder: Path

    def show(self, condition: Condition) -> None:
        """Show another condition from the next request on."""
        show(self.folder, condition, address=self.address)

    @property
    def condition(self) -> Condition:
        """The condition that is shown."""
        return shown(self.folder) or Condition.AS_PLANTED


@contextmanager
def staged(folder: Path, *, address: str = NAME, port: int = 0) -> Iterator[Stage]:
    """Serve the site from a folder on this machine, as it was last shown there.

    A new folder shows the site as planted. ``port`` 0 is any that is free.
    """
    show(folder, shown(folder) or Condition.AS_PLANTED, address=address)
    handler = partial(_Staged, folder=folder, address=address)
    with running(handler, port) as found:
        host = urlsplit(address).hostname or ""
        connect = ((host, f"{HOST}:{found}"),)
        yield Stage(address=address, connect=connect, folder=folder)


class _Staged(Quiet):
    """Answers as the condition has it that is shown at the moment."""

    def __init__(self, *given: Any, folder: Path, address: str) -> None:
        """Answer one connection."""
        self._condition = shown(folder) or Condition.AS_PLANTED
        served = root(folder, self._condition, address=address)
        super().__init__(*given, directory=str(served))

    def send_header(self, keyword: str, value: str) -> None:
        """Send a header, but for the time of the file.

        All conditions are written within a second, so by it none would ever differ
        from another.
        """
        if keyword != "Last-Modified":
            super().send_header(keyword, value)

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Begin the answer; return what its body is read from, if it has one."""
        del self.headers["If-Modified-Since"]
        if self._condition is Condition.EMPTY:
            return self._nothing()
        if self._condition is Condition.BROKEN and self.path not in _front_doors():
            self.send_error(HTTPStatus.BAD_GATEWAY)
            return None
        return super().send_head()

    def _nothing(self) -> BytesIO | None:
        if self.path != "/":
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(_NOTHING)))
        self.end_headers()
        return BytesIO(_NOTHING)


@cache
def _front_doors() -> frozenset[str]:
    homes = {page.path for page in whole().values() if page.work == "home"}
    return frozenset({"/", "/robots.txt", "/sitemap.xml", *homes})
