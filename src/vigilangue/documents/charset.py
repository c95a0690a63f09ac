"""Which characters bytes are, as the standards have browsers decide."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

REPLACEMENT = "replacement"  # encodings that browsers refuse: one U+FFFD for the page
FIRST = 4_096  # bytes in which a ``meta`` is looked for
HEAD = 200_000  # bytes looked through where the page is not UTF-8 by itself

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE_XML = ((b"<\0?\0x\0", "utf-16-le"), (b"\0<\0?\0x", "utf-16-be"))
_META = re.compile(
    rb"""<!--(?:.*?-->|.*+)|<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""",
    re.I | re.S,
)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})""", re.I)
_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I)


def decode(body: bytes, content_type: str = "") -> tuple[str, str]:
    """Return the text of a page and the encoding used; never raises.

    Order: byte-order mark, header, ``meta`` in the first kilobytes, UTF-8 if the
    bytes are that, a ``meta`` further down, else windows-1252. Only labels of the
    Encoding standard count (so UTF-7 never does). Bytes that the encoding does not
    know become U+FFFD; NUL is dropped.
    """
    for bom, name in _BOMS:
        if body.startswith(bom):
            return _clean(body[len(bom) :].decode(name, "replace")), name
    header = _HEADER.search(content_type)
    declared = (_known(header[1]) if header else None) or _declared(body, FIRST)
    if declared == REPLACEMENT:
        return "\ufffd" if body else "", REPLACEMENT
    if declared is not None:
        return _clean(body.decode(declared, "replace")), declared
    try:
        return _clean(body.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        late = _declared(body, HEAD) or "cp1252"
        late = "cp1252" if late == REPLACEMENT else late
        return _clean(body.decode(late, "replace")), late


def _declared(body: bytes, end: int) -> str | None:
    """What the page says of itself; UTF-16 that says so in ASCII is UTF-8."""
    for start, name in _WIDE_XML:
        if body.startswith(start):
            return name
    for found in _META.finditer(body, 0, end):
        if found[1] and (declared := _known(found[1].decode("ascii"))):
            return "utf-8" if declared.startswith("utf-16") else declared
    xml = _XML.search(body, 0, 1024)
    declared = _known(xml[1].decode("ascii")) if xml else None
    return "utf-8" if declared and declared.startswith("utf-16") else declared


def _known(label: str) -> str | None:
    return labels().get(label.strip().lower())


@cache
def labels() -> Mapping[str, str]:
    """Return the codec that reads each label of the Encoding standard."""
    table = (files("vigilangue.documents") / "encodings.tsv").read_text("utf-8")
    lines = (x.split("\t") for x in table.splitlines() if not x.startswith("#"))
    return {label: codec for codec, known in lines for label in known.split()}


def _clean(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text
