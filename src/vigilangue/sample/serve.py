"""Serves a folder on a port of this machine, for as long as it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import (
    BaseHTTPRequestHandler,
    SimpleHTTPRequestHandler,
    ThreadingHTTPServer,
)
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from .site import build

HOST = "127.0.0.1"


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder as the root of a site; give its address, ending in ``/``."""
    with running(partial(Quiet, directory=str(folder))) as port:
        yield f"http://{HOST}:{port}/"


@contextmanager
def running(
    handler: Callable[..., BaseHTTPRequestHandler], port: int = 0
) -> Iterator[int]:
    """Run a server; give the port that it has. 0 is any that is free."""
    with ThreadingHTTPServer((HOST, port), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def published() -> Iterator[str]:
    """Build the sample organization's site and serve it; give its address."""
    with TemporaryDirectory(prefix="vigilangue-sample-") as scratch:
        root = Path(scratch) / HOST
        root.mkdir()
        with serving(root) as address:
            build(root.parent, address)
            yield address


class Quiet(SimpleHTTPRequestHandler):
    """Names the charset, lists no folders, and writes no log."""

    extensions_map = {  # noqa: RUF012 (declared without ClassVar in the base)
        "": "application/octet-stream",
        ".html": "text/html; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".css": "text/css; charset=utf-8",
    }

    def list_directory(self, path: object) -> None:
        """Answer that nothing is there."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
