"""The text of a PDF page as runs: characters set together, and where they stand."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

MOST_CHARACTERS = 200_000  # on a page

# Letters that are written from right to left.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
QUARTER = 1.5707963  # of a circle
ASKEW = 0.03  # quarters: text that is turned further is a mark across the page
ITALIC, BOLD = 1 << 6, 1 << 18  # flags of fonts
_STRIDE = 16  # characters after which it is looked whether a run still goes on
_BARCODE = re.compile("barcode|code ?39|3 ?of ?9", re.IGNORECASE)
_SLANTED = re.compile("italic|oblique|slanted", re.IGNORECASE)
_HEAVY = re.compile("bold|black|heavy", re.IGNORECASE)
_HYPHENS = str.maketrans(dict.fromkeys("\x02\ufffe", "-"))  # at the end of a line


class Face(NamedTuple):
    """How a run is set: its size in points, and its font."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    barcode: bool = False


class Run(NamedTuple):
    """Characters of one font on one line, in points from the page's lower left.

    ``tilt`` is how far the line is turned, in quarters of a circle: then the places
    are those that it has once the page is turned back.
    """

    text: str
    left: float
    right: float
    base: float
    face: Face = Face()
    tilt: int = 0

    @property
    def size(self) -> float:
        """Its size in points."""
        return self.face.size


def runs(page: Any) -> Iterator[Run]:
    """Yield the runs of a page as they stand in the file, without line ends."""
    reader = _Reader(page)
    try:
        yield from reader.runs()
    finally:
        reader.close()


class _Place(NamedTuple):
    """Where a character is: its box, and its origin on the line."""

    left: float
    right: float
    bottom: float
    top: float
    x: float
    y: float

    def turned(self, tilt: int) -> tuple[float, float, float]:
        """The left, the right and the base, the page turned back by some quarters."""
        match tilt % 4:
            case 1:
                return -self.top, -self.bottom, self.x
            case 2:
                return -self.right, -self.left, -self.y
            case 3:
                return self.bottom, self.top, -self.x
        return self.left, self.right, self.y


class _Reader:
    """Reads the text of one page; what it asks the library for is asked rarely."""

    def __init__(self, page: Any) -> None:
        self._text = page.get_textpage()
        self._raw = self._text.raw
        self._count = min(pdfium.FPDFText_CountChars(self._raw), MOST_CHARACTERS)
        self._faces: dict[tuple[str, float], Face] = {}
        self._one, self._two = ctypes.c_double(), ctypes.c_double()
        self._box = pdfium.FS_RECTF()

    def close(self) -> None:
        self._text.close()

    def runs(self) -> Iterator[Run]:
        text = self._characters()
        single = RIGHT_TO_LEFT.search(text) is not None
        at = 0
        while at < self._count:
            if text[at] in "\r\n\x00\uffff":
                at += 1
                continue
            end = at + 1 if single else self._end(text, at)
            found = self._run(text[at:end].translate(_HYPHENS), at, end)
            if found is not None:
                yield found
            at = end

    def _characters(self) -> str:
        """All characters, one for each index of the library."""
        size = self._count + 1
        buffer = (ctypes.c_ushort * size)()
        got = pdfium.FPDFText_GetText(self._raw, 0, self._count, buffer)
        text = bytes(buffer)[: max(0, got - 1) * 2].decode("utf-16-le", "replace")
        if len(text) == self._count:
            return text
        units = (pdfium.FPDFText_GetUnicode(self._raw, at) for at in range(self._count))
        return "".join(chr(u) if 0 < u < 0xD800 or u > 0xDFFF else "\0" for u in units)

    def _object(self, at: int) -> int:
        found = pdfium.FPDFText_GetTextObject(self._raw, at)
        return ctypes.cast(found, ctypes.c_void_p).value or 0

    def _end(self, text: str, at: int) -> int:
        """Where a run ends: at another object, a line's end, a space put in."""
        mine = self._object(at)
        end = at + 1
        while end < self._count and text[end] not in "\r\n":
            far = min(end + _STRIDE, self._count) - 1
            if far - end > 2 and self._same(text, end, far, mine):
                end = far + 1
                continue
            if self._object(end) != mine:
                break
            if text[end] == " " and pdfium.FPDFText_IsGenerated(self._raw, end) == 1:
                break
            end += 1
        return end

    def _same(self, text: str, start: int, end: int, mine: int) -> bool:
        """Whether an object goes on over all these characters, without a gap."""
        if not mine or self._object(end) != mine:
            return False
        part = text[start : end + 1]
        if "\r" in part or "\n" in part or "\0" in part:
            return False
        return not any(
            c == " " and pdfium.FPDFText_IsGenerated(self._raw, start + i) == 1
            for i, c in enumerate(part)
        )

    def _run(self, text: str, start: int, end: int) -> Run | None:
        first = self._place(start)
        last = self._place(end - 1) if end - start > 1 else first
        if first is None or last is None:
            return None
        quarters = max(0.0, pdfium.FPDFText_GetCharAngle(self._raw, start)) / QUARTER
        tilt = round(quarters)
        if abs(quarters - tilt) > ASKEW:
            return None
        face = self._face(start)
        if face.barcode:
            return None
        (left, _, base), (_, right, _) = first.turned(tilt), last.turned(tilt)
        left = min(left, last.turned(tilt)[0])
        return Run(text, left, max(right, first.turned(tilt)[1]), base, face, tilt % 4)

    def _place(self, at: int) -> _Place | None:
        box, x, y = self._box, self._one, self._two
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, at, box):
            return None
        if not pdfium.FPDFText_GetCharOrigin(self._raw, at, x, y):
            return None
        return _Place(box.left, box.right, box.bottom, box.top, x.value, y.value)

    def _face(self, at: int) -> Face:
        name, flags = self._font(at)
        size = pdfium.FPDFText_GetFontSize(self._raw, at)
        matrix = pdfium.FS_MATRIX()
        if pdfium.FPDFText_GetMatrix(self._raw, at, matrix):
            size *= (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        key = (name, round(size, 1))
        if key not in self._faces:
            self._faces[key] = Face(
                size=max(key[1], 1.0),
                bold=_HEAVY.search(name) is not None or bool(flags & BOLD),
                italic=_SLANTED.search(name) is not None or bool(flags & ITALIC),
                barcode=_BARCODE.search(name) is not None,
            )
        return self._faces[key]

    def _font(self, at: int) -> tuple[str, int]:
        flags = ctypes.c_int()
        buffer = ctypes.create_string_buffer(128)
        got = pdfium.FPDFText_GetFontInfo(self._raw, at, buffer, 128, flags)
        name = buffer.raw[: max(0, min(got, 128) - 1)].decode("utf-8", "replace")
        return name, flags.value
