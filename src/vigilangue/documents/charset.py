"""Which characters bytes are: as the Encoding and HTML standards have browsers decide."""

from __future__ import annotations

import codecs
import re

# Labels that browsers read as another, wider encoding (WHATWG Encoding, section 4.2).
WIDER = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-8-i": "iso-8859-8",
    "unicode": "utf-8",
    "utf8": "utf-8",
    "x-user-defined": "cp1252",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})""", re.I)
_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I)


def decode(body: bytes, content_type: str = "") -> tuple[str, str]:
    """Return the text of a page and the encoding used; never raises.

    Order: byte-order mark, header, ``meta`` in the first kilobytes, UTF-8 if the
    bytes are that, else windows-1252. Bytes that the encoding does not know become
    U+FFFD; NUL is dropped.
    """
    for bom, name in _BOMS:
        if body.startswith(bom):
            return _clean(body[len(bom) :].decode(name, "replace")), name
    header = _HEADER.search(content_type)
    declared = _known(header[1]) if header else None
    if declared is None:
        found = _META.search(body, 0, 4096) or _XML.search(body, 0, 1024)
        declared = _known(found[1].decode("ascii")) if found else None
        if declared is not None and declared.startswith("utf-16"):
            declared = "utf-8"  # the standard: a readable meta was not UTF-16
    if declared is not None:
        return _clean(body.decode(declared, "replace")), declared
    try:
        return _clean(body.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        return _clean(body.decode("cp1252", "replace")), "cp1252"


def _known(label: str) -> str | None:
    name = WIDER.get(label.strip().lower(), label.strip())
    try:
        info = codecs.lookup(name)
    except LookupError:
        return None
    return info.name if info._is_text_encoding else None


def _clean(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text
