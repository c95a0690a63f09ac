"""Serves the pages as a program of its own: ``python -m vigilangue.web HOST PORT``.

It writes their address to standard output, once they can be opened.
"""

from __future__ import annotations

import sys

from vigilangue.core import VigilangueError

from .serve import serve


def main() -> int:
    """Serve until interrupted; 2 where it cannot be done."""
    host, port = sys.argv[1:]
    try:
        serve(host, int(port), ready=lambda address: print(address, flush=True))  # noqa: T201
    except VigilangueError as error:
        sys.stderr.write(f"vigilangue: {error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
