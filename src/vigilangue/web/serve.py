"""Serves the pages on an address of this machine until it is told to stop."""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from time import sleep
from urllib.parse import urlsplit

from vigilangue.core import InputError
from vigilangue.reports.words import spoken, words
from vigilangue.store import where
from vigilangue.store.ready import ready as store_ready

from . import first, secret

HOST, PORT = "127.0.0.1", 8765
THREADS = 4  # requests answered at once; the machine's cores are shared with the watch
TRIES, EACH = 600, 0.05  # to reach the worker; seconds a try
HOSTS = "VIGILANGUE_HOSTS"


def said(line: str) -> None:
    """Tell a person at the terminal."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def serve(
    host: str = HOST,
    port: int = PORT,
    *,
    ready: Callable[[str], None],
    say: Callable[[str], None] = said,
) -> None:
    """Serve the pages; return when interrupted (Ctrl-C) or terminated.

    ``ready`` is called with the address when connections are accepted; ``port`` 0
    takes a free one. ``say`` gets what a person must know: a warning where the
    address can be reached from other machines, and once the administrator's password.
    Raises InputError where the address is taken or is none of this machine's.
    """
    home = where.home()
    port = _free(host, port)
    secret.keep(home)
    store_ready()
    if not _own(host):
        say(words(spoken(os.environ))("serve_reached", host=host, setting=HOSTS))
    if word := first.made():
        say(words(spoken(os.environ))("serve_first", name=first.NAME, word=word))
    _run(host, port, ready)


def _run(host: str, port: int, ready: Callable[[str], None]) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigilangue.settings")
    server = Server(
        "vigilangue.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
        workers_kill_timeout=5,
    )
    answering = Thread(target=_tell, args=(host, port, ready), daemon=True)
    server.on_startup(answering.start)
    server.serve()


def _tell(host: str, port: int, ready: Callable[[str], None]) -> None:
    """Say the address when it answers: the worker listens some time after its start."""
    where = address(host, port)
    opened = urlsplit(where).hostname
    for _ in range(TRIES):
        with suppress(OSError), socket.create_connection((opened, port), EACH):
            ready(where)
            return
        sleep(EACH)


def address(host: str, port: int) -> str:
    """Return the address that a browser on this machine opens."""
    name = {"0.0.0.0": HOST, "::": "::1"}.get(host, host)
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def _own(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _free(host: str, port: int) -> int:
    """Return the port if nobody listens there (a free one for 0)."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(found[0], socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(found[4])
            taken: int = probe.getsockname()[1]
            return taken
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or str(error)
        hint = "is it served already? choose another with --port"
        raise InputError(f"{host}:{port}: {why.lower()}; {hint}") from error
