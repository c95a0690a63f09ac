"""The index beside a WARC file: where each answer stands, and how often it changed.

A line is a key, a time and an object of JSON, sorted, as tools that replay archives
read it (CDXJ). What we add to the object: the validators for the next visit, where
the bytes of a revisit stand, and how often the page was looked at and had changed. It
can be written again from the files at any time.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from fastwarc.warc import WarcRecord, WarcRecordType

from vigilangue.collecting import answers, warc
from vigilangue.collecting.referring import Origin, origin

from .places import ENDING, writing
from .surt import surt

INDEX = ".cdxj"
_KINDS = (*warc.ANSWERS, WarcRecordType.revisit)
_REVISIT = "warc/revisit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an index says of an answer.

    ``digest`` is that of the payload as it was received; ``filename`` stands beside
    the index, ``offset`` and ``length`` are bytes in it. ``orig_filename`` and
    ``orig_offset`` are where the bytes of a revisit stand. Of ``looks`` at the page
    until then ``changes`` found other bytes than the one before; the first was at
    ``since``. ``fetched`` and ``since`` are ISO 8601 times.
    """

    url: str
    fetched: str = ""
    mime: str
    status: str
    digest: str = ""
    length: str
    offset: str
    filename: str
    orig_filename: str = ""
    orig_offset: str = ""
    etag: str = ""
    modified: str = ""
    asked: str = ""
    looks: int = 1
    changes: int = 0
    since: str = ""

    @property
    def bytes_at(self) -> Origin:
        """Where the record stands that holds the bytes."""
        revisit = self.orig_filename != ""
        name = self.orig_filename if revisit else self.filename
        offset = self.orig_offset if revisit else self.offset
        return Origin(name=name, offset=int(offset))


_FIELDS = {field.name for field in fields(Known)}


def path_of(file: Path) -> Path:
    """Return where the index of a WARC file stands."""
    return file.with_name(file.name.removesuffix(ENDING) + INDEX)


def write(file: Path, into: Path, before: Index | None = None) -> None:
    """Write the index of a file; ``before`` is that of the look before.

    Raises InputError where the file is no WARC, VigilangueError where the index
    cannot be written.
    """
    lines = [_line(known) for known in _entries(file, before)]
    with writing(into) as out:
        for line in sorted(lines):
            out.write(line.encode() + b"\n")


def origins(index: Path) -> set[str]:
    """Return the names of the files in which the bytes of revisits stand."""
    with index.open("rb") as file:
        return {name for line in file if (name := _read(line).orig_filename)}


class Index:
    """An index on the disk; of it nothing is held in memory."""

    def __init__(self, *paths: Path) -> None:
        """Begin with the indexes of the files of one look."""
        self._paths = [path for path in paths if path.exists()]

    @property
    def folder(self) -> Path | None:
        """Where the files stand that it is of."""
        return self._paths[0].parent if self._paths else None

    def find(self, url: str, asked: str = "") -> Known | None:
        """Return the last entry of an address, as asked for in a language."""
        key = surt(url).encode() + b" "
        found = None
        for path in self._paths:
            for known in _from(path, key):
                if known.url == url and known.asked == asked:
                    found = known
        return found


def _from(path: Path, key: bytes) -> Iterator[Known]:
    with path.open("rb") as file:
        low, high = 0, path.stat().st_size
        while low < high:  # the least place after which a line is not less
            middle = (low + high) // 2
            file.seek(middle)
            if middle:
                file.readline()
            line = file.readline()
            if line and line < key:
                low = middle + 1
            else:
                high = middle
        file.seek(low)
        if low:
            file.readline()
        while (line := file.readline()).startswith(key):
            yield _read(line)


def _entries(file: Path, before: Index | None) -> Iterator[Known]:
    size = file.stat().st_size
    found = [*_places(file)]
    ends = [at for at, _ in found[1:]] + [size]
    for (at, known), end in zip(found, ends, strict=True):
        if known is None:
            continue
        whole = Known(**asdict(known) | {"length": str(end - at)})
        prior = before.find(whole.url, whole.asked) if before else None
        yield _counted(whole, prior)


def _places(file: Path) -> Iterator[tuple[int, Known | None]]:
    with file.open("rb") as stream:
        for record in warc.iterate(stream):
            yield record.stream_pos, _known(record, file)


def _known(record: WarcRecord, file: Path) -> Known | None:
    url = answers.address(record)
    if record.record_type not in _KINDS or not url.startswith("http"):
        return None
    revisit = record.record_type == WarcRecordType.revisit
    headers = answers.fields(record)
    mime = headers.get("content-type", "").partition(";")[0].strip().lower()
    where = origin(record) if revisit else None
    fetched = record.headers.get("WARC-Date") or ""
    return Known(
        url=url,
        fetched=fetched,
        mime=_REVISIT if revisit else mime or "unk",
        status=str(answers.status(record) or "-"),
        digest=record.headers.get("WARC-Payload-Digest") or "",
        length="0",
        offset=str(record.stream_pos),
        filename=file.name,
        orig_filename=where.name if where else "",
        orig_offset=str(where.offset) if where else "",
        etag=headers.get("etag", ""),
        modified=headers.get("last-modified", ""),
        asked=record.headers.get(answers.ASKED) or "",
        since=fetched,
    )


def _counted(known: Known, prior: Known | None) -> Known:
    """Return an entry with what is known of the page's looks until then."""
    if prior is None:
        return known
    told = asdict(known) | {"since": prior.since}
    if known.mime == _REVISIT:  # what an answer left out holds on
        told["etag"] = known.etag or prior.etag
        told["modified"] = known.modified or prior.modified
    again = known.fetched != prior.fetched  # else it was not looked at anew
    changed = again and known.digest != prior.digest
    told["looks"] = prior.looks + again
    told["changes"] = prior.changes + changed
    return Known(**told)


def _line(known: Known) -> str:
    moment = "".join(c for c in known.fetched[:19] if c.isdigit()).ljust(14, "0")
    told = {
        name.replace("orig_", "orig."): value
        for name, value in asdict(known).items()
        if value != ""
    }
    return f"{surt(known.url)} {moment} {json.dumps(told, ensure_ascii=False)}"


def _read(line: bytes) -> Known:
    told = json.loads(line.split(b" ", 2)[2])
    named = {name.replace("orig.", "orig_"): value for name, value in told.items()}
    return Known(**{name: named[name] for name in _FIELDS & named.keys()})
