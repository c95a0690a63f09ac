"""The hidden files of a job: where one is full, what follows goes into another."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import IO, Any

from warcio.warcwriter import WARCWriter

from vigilangue.collecting.evidence import part, settle, volume
from vigilangue.collecting.referring import Origin

from .job import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """Of an interrupted crawl: how many files it had begun, and what was torn off."""

    files: int
    cut: int


class Volumes:
    """Writes records one after the other; `keep` gives all files their names.

    Nothing but a file's size tells that it is full, and nothing but its name which
    one it is: so whoever goes on after a kill, between two files too, goes on right.
    A job that does not last is written into one file.
    """

    def __init__(self, job: Job, agent: str, resumed: Resumed | None) -> None:
        """Begin the first file, or go on with the last that was begun."""
        self._job = job
        self._about = {
            "software": agent,
            "format": "WARC file version 1.1",
            "robots": "obey",
            "isPartOf": job.into.name,
        }
        number = resumed.files if resumed else 1
        self._goes_to(number, self._opened(number, "ab" if resumed else "wb"))
        self._say({"description": _went_on(resumed)} if resumed else {})

    def place(self) -> Origin:
        """Return where the next record will stand; it may be the first of a file."""
        full = self._job.settings.volume
        if self._job.lasting and 0 < full <= self._file.tell():
            following = self._opened(self._number + 1, "wb")
            self._close()  # only then: where the disk is full there is no other
            self._goes_to(self._number + 1, following)
            self._say({})
        return Origin(name=self._name, offset=self._file.tell())

    def write(self, record: Any) -> None:
        """Write one record."""
        self.place()
        self.writer.write_record(record)

    def keep(self) -> None:
        """Make the files appear under their names, once all are safe on the disk."""
        self._close()
        for number in range(1, self._number + 1):
            final = volume(self._job.into, number)
            settle(part(final), final)

    def drop(self) -> None:
        """Leave nothing behind but what the same job may go on with."""
        self._file.close()
        self._job.clear()

    @property
    def _name(self) -> str:
        return volume(self._job.into, self._number).name

    def _opened(self, number: int, mode: str) -> IO[bytes]:
        return part(volume(self._job.into, number)).open(mode)

    def _goes_to(self, number: int, file: IO[bytes]) -> None:
        self._number, self._file = number, file
        self.writer = WARCWriter(
            file, gzip=self._job.into.suffix == ".gz", warc_version="WARC/1.1"
        )

    def _close(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def _say(self, more: dict[str, str]) -> None:
        about = self._about | more
        self.writer.write_record(self.writer.create_warcinfo_record(self._name, about))


def _went_on(resumed: Resumed) -> str:
    cut = f"{resumed.cut} bytes of a torn record cut off"
    return f"went on after an interruption; {cut}"
