"""One long reading at a time: whoever comes meanwhile waits, and not for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from django.utils.translation import gettext as _

from vigilangue.core import Busy

SECONDS = 60.0  # that one waits for one's turn
_READING = Lock()


@contextmanager
def alone() -> Iterator[None]:
    """Let nobody else do long work until the context is left.

    Raises Busy where it is somebody else's turn for longer than one waits.
    """
    if not _READING.acquire(timeout=SECONDS):
        raise Busy(_("Others are being served: try again in a minute."))
    try:
        yield
    finally:
        _READING.release()
