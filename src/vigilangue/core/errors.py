"""Every error that Vigilangue raises on purpose: each says what, where, what to do."""

from __future__ import annotations

from datetime import date


class VigilangueError(Exception):
    """The base of all: its message is shown to a person as it is."""


class InputError(VigilangueError):
    """The command line or its input is wrong; exit code 2."""


class CatalogError(VigilangueError):
    """A declaration in the catalogue cannot be read; names the file and the key."""


class SourceChanged(VigilangueError):
    """A connector met something it does not know."""


class Refused(VigilangueError):
    """An address that must not be fetched (scheme, loopback, private network)."""


class WorkerLost(VigilangueError):
    """A process that did a part of the work ended before it was done."""


class NoRoom(VigilangueError):
    """The temporary files cannot be written; names the folder."""


class TooLarge(VigilangueError):
    """Bytes over a limit; names the limit."""


class EvidenceLost(VigilangueError):
    """Bytes that were kept are no longer where they were, or not what they were."""


class Busy(VigilangueError):
    """Another process is doing the same; names what, and which process if known."""


class WaiverTooLong(InputError):
    """A waiver that would last longer than its regime allows, until ``last``."""

    def __init__(self, months: int, last: date) -> None:
        """Say how long it may last."""
        super().__init__(f"a waiver lasts at most {months} months here: until {last}")
        self.months, self.last = months, last
