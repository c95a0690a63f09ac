"""What an interrupted crawl had rendered: no page is rendered twice for that."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fastwarc.warc import WarcRecord, WarcRecordType

from vigilangue.collecting import answers, warc
from vigilangue.collecting.evidence import final
from vigilangue.collecting.referring import Origin

from .recorder import Written

Place = tuple[Path, int]  # a file, and a byte in it
_RAW = (WarcRecordType.response, WarcRecordType.revisit)


class Shown:
    """Where in files that are still being written pages stand, and what they became."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Look through the hidden files of a crawl, if there are any."""
        self._raw: dict[tuple[str, str], Place] = {}
        self._rendered: dict[tuple[str, str], Place] = {}
        for path in paths:
            with path.open("rb") as file:
                for record in warc.iterate(file):
                    if warc.is_rendered(record):
                        self._rendered[_key(record)] = path, record.stream_pos
                    elif record.record_type in _RAW and warc.is_apart(record):
                        self._raw[_key(record)] = path, record.stream_pos

    def find(self, url: str, asked: str) -> bytes | None:
        """Return what scripts made of a page, None where that is not in the file."""
        place = self._rendered.get((url, asked))
        if place is None:
            return None
        with warc.standing(*place) as record:
            return None if record is None else record.reader.read()

    def raw(self, url: str, asked: str) -> Written | None:
        """Return where the answer itself stands."""
        place = self._raw.get((url, asked))
        if place is None:
            return None
        path, at = place
        with warc.standing(path, at) as record:
            if record is None:
                return None
            name = record.headers.get("WARC-Record-ID") or ""
        return Written(id=name, origin=Origin(name=final(path).name, offset=at))


def _key(record: WarcRecord) -> tuple[str, str]:
    asked = record.headers.get(answers.ASKED) or ""
    return answers.address(record), asked
