"""Reads one record back from where it stands in a WARC file."""

from __future__ import annotations

from io import BytesIO
from itertools import islice
from pathlib import Path

from fastwarc.warc import WarcRecordType

from vigilangue.collecting import warc
from vigilangue.collecting.bounds import LARGEST, SMALL
from vigilangue.collecting.payloads import Payloads
from vigilangue.collecting.referring import origin
from vigilangue.core import Capture, EvidenceLost, InputError, Unseen

from .extent import begins, extent

_KINDS = (*warc.ANSWERS, WarcRecordType.revisit, WarcRecordType.conversion)
_REFERS = (WarcRecordType.revisit, WarcRecordType.conversion)
_MOST = LARGEST + SMALL  # bytes of a record: a page, and what stands around it


def fetch(path: Path, offset: int, *, digest: str = "") -> Capture:
    """Return the capture whose record stands at a byte of a WARC file.

    Raises EvidenceLost where the file is missing or damaged, where no answer stands
    there, or one with another ``digest`` than is asked for.
    """
    try:
        found = _found(path, offset)
    except (OSError, InputError) as error:
        raise EvidenceLost(f"{path}: cannot be read ({_reason(error)})") from error
    if found is None:
        raise EvidenceLost(f"{path}: no answer stands at byte {offset}")
    if isinstance(found, Unseen):
        raise EvidenceLost(f"{path}, byte {offset}: {found.why}")
    if digest and found.digest != digest:
        raise EvidenceLost(
            f"{path}, byte {offset}: not the bytes that were recorded; "
            f"they were {digest}, these are {found.digest}"
        )
    return found


def record(path: Path, offset: int, length: int) -> bytes:
    """Return the bytes of one record: a WARC file by itself, compressed as its file.

    Raises EvidenceLost where they are not exactly one answer, or over 51 MB.
    """
    lost = f"{path}: no record stands at byte {offset}, {length} bytes long"
    if offset < 0 or not 0 < length <= _MOST:
        raise EvidenceLost(lost)
    try:
        with path.open("rb") as file:
            begun = begins(file, offset)
            file.seek(offset)
            raw = file.read(length)
        whole = 0 < extent(path, offset) <= len(raw) == length
        records = warc.iterate(BytesIO(raw))
        kinds = [each.record_type for each in islice(records, 2)]
    except OSError as error:
        raise EvidenceLost(f"{path}: cannot be read ({_reason(error)})") from error
    one = len(kinds) == 1 and kinds[0] in _KINDS
    if not (begun and whole and one):
        raise EvidenceLost(lost)
    return raw


def repeated(path: Path, offset: int) -> bytes:
    """Return the record whose bytes a revisit repeats, from the file beside it.

    Of what scripts made of a page it is the record of the answer.

    Nothing where the record at that byte is no revisit, or does not say where they
    stand. Raises EvidenceLost where they are not there any more.
    """
    try:
        with path.open("rb") as file:
            file.seek(offset)
            here = next(warc.iterate(file), None)
            where = origin(here) if here is not None else None
    except OSError as error:
        raise EvidenceLost(f"{path}: cannot be read ({_reason(error)})") from error
    if here is None or here.record_type not in _REFERS or where is None:
        return b""
    other = where.beside(path)
    try:
        length = extent(other, where.offset)
    except OSError as error:
        raise EvidenceLost(f"{other}: cannot be read ({_reason(error)})") from error
    return record(other, where.offset, length)


def _found(path: Path, offset: int) -> Capture | Unseen | None:
    with path.open("rb") as file:
        if not begins(file, offset):
            return None
        file.seek(offset)
        here = next(warc.iterate(file), None)
        if here is None:
            return None
        if here.record_type in warc.ANSWERS:
            return next(warc.answer(here), None)
        if warc.is_rendered(here):
            return next(warc.rendered(path, here), None)
        if here.record_type != WarcRecordType.revisit:
            return None
        if origin(here) is not None:
            return next(warc.revisited(path, here, Payloads()), None)
    for each, found in warc.walk(path):  # its bytes stand in an earlier record
        if each is not None and each.stream_pos == offset:
            return next(found, None)
    return None


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
