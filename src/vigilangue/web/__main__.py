"""Serves the pages as a program of its own: ``python -m vigilangue.web HOST PORT``.

It writes their address to standard output, once they can be opened; ``renew`` behind
the port gives the administrator another password first.
"""

from __future__ import annotations

import os
import sys

from vigilangue.core import VigilangueError
from vigilangue.reports.words import spoken, words

from .serve import said, serve


def main() -> int:
    """Serve until interrupted; 2 where it cannot be done."""
    host, port, *more = sys.argv[1:]
    try:
        if more:
            renew()
        serve(host, int(port), ready=lambda address: print(address, flush=True))  # noqa: T201
    except VigilangueError as error:
        told, _ = words(spoken(os.environ)).reason(str(error))
        sys.stderr.write(f"vigilangue: {told}\n")
        return 2
    return 0


def renew() -> None:
    """Give the administrator another password, and say it."""
    from vigilangue.store.ready import ready

    from . import first

    ready()
    told = words(spoken(os.environ))
    said(told("serve_renewed", name=first.NAME, word=first.renewed()))


if __name__ == "__main__":
    sys.exit(main())
