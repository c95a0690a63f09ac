"""A process that reads files for another: bytes in, paper out, within limits.

On the pipe each message is its length in eight bytes and its bytes. An answer begins
with a letter: P for a pickled Paper, E for what is wrong with the file, in words.
"""

from __future__ import annotations

import os
import pickle
import resource
import sys
from typing import BinaryIO

from vigilangue.core import InputError

from . import papers

MEMORY = 1536 * 2**20  # bytes
SECONDS = 30  # of the processor, for one file
LENGTH = 8


def main() -> None:
    """Answer files until there are no more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while (data := message(sys.stdin.buffer)) is not None:
        _allow_time()
        answer = _answer(data)
        answers.write(len(answer).to_bytes(LENGTH, "big") + answer)
        answers.flush()


def message(pipe: BinaryIO) -> bytes | None:
    """Read a message, None where the other side is gone."""
    length = pipe.read(LENGTH)
    if len(length) < LENGTH:
        return None
    return pipe.read(int.from_bytes(length, "big"))


def _answer(data: bytes) -> bytes:
    try:
        return b"P" + pickle.dumps(papers.read(data), pickle.HIGHEST_PROTOCOL)
    except InputError as error:
        return b"E" + str(error).encode()
    except MemoryError:
        return b"E" + b"reading it takes more memory than is allowed"
    except RecursionError:
        return b"E" + b"it is nested too deep"


def _allow_time() -> None:
    """Allow this file its seconds, beside those that are spent."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime) + 1 + SECONDS
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (end, hard))


if __name__ == "__main__":
    main()
