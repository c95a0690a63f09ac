"""Does one attempt: ``python -m vigilangue.app.running ORGANIZATION SOURCE``.

It ends at once when its standard input closes or its parent is another one: whoever
began it is gone. Nothing is lost then, and the next one goes on.
"""

from __future__ import annotations

import os
import sys
from select import select
from threading import Thread

from vigilangue.core import Busy, CatalogError

from .program import BUSY, DONE, LOST

LOOK = 0.5  # seconds between two looks at who the parent is


def main(organization: str, source: str) -> int:
    """Do it; return how it went, as `program` names it."""
    from vigilangue.app.watching import WatchOptions, declared
    from vigilangue.store.ready import ready

    from .looking import look

    parent = os.getppid()
    Thread(target=_watch, args=(parent,), daemon=True).start()
    ready()
    try:
        found = declared(organization)
    except CatalogError:
        return LOST
    for each in found.sources:
        if each.slug == source:
            try:
                look(found, each, WatchOptions())
            except Busy:
                return BUSY
            return DONE
    return LOST


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        if select([0], [], [], LOOK)[0]:
            break
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
