"""Starts the program that serves the pages, and ends it with this one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from vigilangue.core import InputError

from . import reader

PROGRAM = "vigilangue.web"  # a door of its own, not to be imported from this one
USUAL = 8765
PATIENCE = 10  # seconds for it to end
_ROOT = Path(__file__).parents[2]


@contextmanager
def served(
    given: Namespace, host: str, *, open_: bool = False, renew: bool = False
) -> Iterator[subprocess.Popen[str]]:
    """Give the program once its pages are there; their address is printed.

    Without a port in ``given`` it is the usual one, or any that is free where that is
    taken. ``renew`` gives the administrator another password.
    Raises InputError where they cannot be served (it has said why).
    """
    chosen = _usual(host) if given.port is None else given.port
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    program = subprocess.Popen(
        [sys.executable, "-P", "-m", PROGRAM, host, str(chosen), *("renew",) * renew],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path, **_tongue(given)},
    )
    # Who ends this program ends that one too.
    before = signal.signal(signal.SIGTERM, _ended)
    try:
        assert program.stdout is not None
        address = program.stdout.readline().strip()
        if not address:
            raise InputError(
                f"{host}:{chosen}: the pages could not be served; see above"
            )
        sys.stdout.write(f"{reader.said(given)('serve_pages', address=address)}\n")
        sys.stdout.flush()
        if open_:
            import webbrowser

            webbrowser.open(address)
        yield program
    finally:
        signal.signal(signal.SIGTERM, before)
        if program.poll() is None:
            program.terminate()
        with suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
            program.wait(PATIENCE)
        program.kill()
        program.wait()


def _tongue(given: Namespace) -> dict[str, str]:
    """Return what tells the other program in which language to speak."""
    if given.report_language is None:
        return {}
    return {"LC_ALL": f"{given.report_language}.UTF-8", "PYTHONUTF8": "1"}


def _ended(*_: object) -> NoReturn:
    """Leave as when interrupted: what was begun is ended on the way."""
    raise KeyboardInterrupt


def _usual(host: str) -> int:
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, USUAL))
        except OSError:
            return 0
    return USUAL
