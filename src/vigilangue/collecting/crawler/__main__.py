"""Reads a job from standard input, crawls, and tells on standard output.

Standard input stays open as long as whoever asked is there. When it closes, or when
this process has another parent (a copy of the first may hold the input open), the
crawl ends at once. All that is printed goes to standard error, which is the log.
"""

from __future__ import annotations

import os
import resource
import sys
from select import select
from threading import Thread

from .job import Message, read_job, write_message
from .run import run

_LOOK = 0.5  # seconds between two looks at who the parent is
_MEMORY = 4 * 2**30  # bytes of address space; a crawl needs a tenth of that


def main() -> None:
    """Do the job."""
    parent = os.getppid()
    told = os.dup(1)
    os.dup2(2, 1)
    # The program that renders needs more, and may take what is allowed to us.
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, most))
    job = read_job(sys.stdin.buffer.readline())

    def tell(message: Message) -> None:
        line = write_message(message)
        while line:
            line = line[os.write(told, line) :]

    def watch() -> None:
        while os.getppid() == parent:
            if select([0], [], [], _LOOK)[0]:
                break
        job.clear()
        os._exit(1)

    Thread(target=watch, daemon=True).start()
    tell(run(job, tell))


if __name__ == "__main__":
    main()
