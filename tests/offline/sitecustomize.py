"""Refuses every address that is not of this machine, in the tests and their children.

An audit hook of the interpreter sees each connection and each look-up of a name,
whatever library makes it. `tests/conftest.py` imports this module, and puts its
folder on the path of the programs that the tests start, where Python imports it by
its name. What was refused is kept in ``refused``: a library may swallow the error,
the test that caused it fails all the same.
"""

import sys
from _socket import inet_aton

HERE = ("localhost", "::1", "")
LOOPBACK = ("127.", "::ffff:127.")
CONNECT = ("socket.connect", "socket.sendto", "socket.sendmsg")
LOOK_UP = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")

refused: list[str] = []


class NetworkRefused(RuntimeError):
    """A test reached for a machine that is not this one."""


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event in CONNECT and isinstance(args[1], tuple):
        host = args[1][0]
        if host not in HERE and not str(host).startswith(LOOPBACK):
            _refuse(event, args[1])
    elif event in LOOK_UP and not _written_out(args[0]):
        _refuse(event, args[0])


def _written_out(host: object) -> bool:
    """Whether looking this name up asks nobody."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if not isinstance(host, str) or host in HERE or ":" in host:
        return True
    try:
        inet_aton(host)
    except OSError:
        return False
    return True


def _refuse(event: str, what: object) -> None:
    refused.append(f"{event} {what}")
    raise NetworkRefused(f"{event}: {what} is not on this machine")


sys.addaudithook(_watch)
