"""Any file as paper: which kind it is, by its content, and who reads it."""

from __future__ import annotations

import re
from enum import StrEnum

from vigilangue.core import InputError

from .paper import Paper

START = 1024  # bytes among which what a file says of itself is looked for

_MARKUP = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:p|div|h[1-6]|table)[\s>]",
    re.IGNORECASE,
)
_UNREAD = {
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc); save it as DOCX or PDF",
    b"{\\rtf": "an RTF file; save it as DOCX or PDF",
    b"\x89PNG": "a picture; only text can be read",
    b"\xff\xd8\xff": "a picture; only text can be read",
    b"GIF8": "a picture; only text can be read",
    b"II*\0": "a picture; only text can be read",
    b"MM\0*": "a picture; only text can be read",
    b"\x1f\x8b": "a compressed file; unpack it",
    b"7z\xbc\xaf": "a compressed file; unpack it",
    b"\xfd7zXZ": "a compressed file; unpack it",
    b"Rar!": "a compressed file; unpack it",
    b"BZh": "a compressed file; unpack it",
    b"%!PS": "a PostScript file; turn it into PDF",
    b"\x7fELF": "a program",
}


class Kind(StrEnum):
    """What kind of file bytes are."""

    PDF = "PDF"
    DOCX = "DOCX"
    HTML = "HTML"
    TEXT = "plain text"


def kind(data: bytes) -> Kind:
    """Return the kind of a file, by its content.

    Raises InputError where it is of a kind that is known not to be read; its message
    goes on "FILE: ".
    """
    start = data[:START].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if b"%PDF-" in data[:START]:
        return Kind.PDF
    if start.startswith(b"PK\3\4"):
        if b"word/" in data:
            return Kind.DOCX
        raise InputError("a ZIP file that is no DOCX; unpack it, or save as DOCX")
    for magic, said in _UNREAD.items():
        if start.startswith(magic):
            raise InputError(said)
    return Kind.HTML if _MARKUP.search(start) else Kind.TEXT


def read(data: bytes) -> Paper:
    """Return the paragraphs and notes of a file, whatever its kind.

    Raises InputError where it cannot be read. PDF and DOCX are read by what hostile
    bytes may break or keep busy: whoever reads other people's files does it in a
    process with limits.
    """
    match kind(data):
        case Kind.PDF:
            from . import pdf

            return pdf.paper(data)
        case Kind.DOCX:
            from . import docx

            return docx.paper(data)
        case Kind.HTML:
            from . import html_paper

            return html_paper.paper(data)
        case Kind.TEXT:
            from . import charset, plain

            return plain.paper(charset.decode(data)[0])
