"""What an interrupted crawl had rendered: no page is rendered twice for that."""

from __future__ import annotations

from pathlib import Path

from fastwarc.warc import WarcRecord, WarcRecordType

from vigilangue.collecting import answers, warc
from vigilangue.collecting.referring import Origin

from .recorder import Written

_RAW = (WarcRecordType.response, WarcRecordType.revisit)


class Shown:
    """Where in a file that is still being written pages stand, and what they became."""

    def __init__(self, path: Path | None, name: str) -> None:
        """Look through the file, if there is one; ``name`` is the one it will have."""
        self._path = path if path is not None and path.exists() else None
        self._name = name
        self._raw: dict[tuple[str, str], int] = {}
        self._rendered: dict[tuple[str, str], int] = {}
        if self._path is None:
            return
        with self._path.open("rb") as file:
            for record in warc.iterate(file):
                if warc.is_rendered(record):
                    self._rendered[_key(record)] = record.stream_pos
                elif record.record_type in _RAW and warc.is_apart(record):
                    self._raw[_key(record)] = record.stream_pos

    def find(self, url: str, asked: str) -> bytes | None:
        """Return what scripts made of a page, None where that is not in the file."""
        record = self._read(self._rendered.get((url, asked)))
        return None if record is None else record.reader.read()

    def raw(self, url: str, asked: str) -> Written | None:
        """Return where the answer itself stands."""
        place = self._raw.get((url, asked))
        record = self._read(place)
        if record is None or place is None:
            return None
        name = record.headers.get("WARC-Record-ID") or ""
        return Written(id=name, origin=Origin(name=self._name, offset=place))

    def _read(self, place: int | None) -> WarcRecord | None:
        if place is None or self._path is None:
            return None
        with self._path.open("rb") as file:
            file.seek(place)
            record = next(warc.iterate(file))
            record.freeze()
            return record


def _key(record: WarcRecord) -> tuple[str, str]:
    asked = record.headers.get(answers.ASKED) or ""
    return answers.address(record), asked
