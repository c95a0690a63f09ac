"""A tiny writer of PDF files for tests: text at places, in fonts of one width.

Every character is as wide as 0.6 of its size, so that a test can count where lines
end. Latin fonts are named and not embedded, each code being the character itself;
characters of other scripts are boxes of a font that is drawn, with their meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

WIDTH = 0.6  # of its size: how wide a character is
_LATIN = re.compile(r"[0-9A-Za-z]+(?:[/.,][0-9A-Za-z]+)*")
FONTS = {"": "Plain", "b": "Plain-Bold", "i": "Plain-Italic"}


@dataclass
class Page:
    """A page of 612 by 792 points, and what is written on it."""

    operators: list[str] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)

    def text(
        self, x: float, y: float, text: str, *, size: float = 10, font: str = ""
    ) -> float:
        """Write from a place on; return where the text ends."""
        code = text.encode("utf-16-be").hex()
        if not all(ord(c) < 0x100 for c in text):
            code, font = self._codes(text), "d"
        self.operators.append(
            f"BT /F{font} {size} Tf {x:.2f} {y:.2f} Td <{code}> Tj ET"
        )
        return x + WIDTH * size * len(text)

    def _codes(self, text: str) -> str:
        for character in text:
            if character not in self.drawn:
                self.drawn.append(character)
        return "".join(f"{self.drawn.index(character):02x}" for character in text)

    def turn(self, quarters: int) -> None:
        """Turn all that is written, to the left, about the middle of the page."""
        cos, sin = ((1, 0), (0, 1), (-1, 0), (0, -1))[quarters % 4]
        turned = f"q 1 0 0 1 306 396 cm {cos} {sin} {-sin} {cos} 0 0 cm"
        self.operators = [f"{turned} 1 0 0 1 -306 -396 cm", *self.operators, "Q"]

    def lines(
        self, x: float, y: float, *lines: str, size: float = 10, font: str = ""
    ) -> float:
        """Write lines below each other; return where the next would stand."""
        for line in lines:
            self.text(x, y, line, size=size, font=font)
            y -= 1.2 * size
        return y

    def glyphs(self, right: float, y: float, text: str, *, size: float = 10) -> None:
        """Write characters from the right to the left, each one by itself.

        Numbers and Latin words go to the right, as they are set within such a line.
        """
        seen = _LATIN.sub(lambda found: found[0][::-1], text)
        for at, character in enumerate(seen, 1):
            if character != " ":
                self.text(right - WIDTH * size * at, y, character, size=size)


def written(*pages: Page, trailer: str = "") -> bytes:
    """Return the pages as a file."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", _to_unicode()]
    fonts = ""
    for short, name in FONTS.items():
        objects.append(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW 600"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            " >>"
        )
        objects.append(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
            f" /DescendantFonts [{len(objects)} 0 R] /ToUnicode 3 0 R >>"
        )
        fonts += f"/F{short} {len(objects)} 0 R "
    kids = []
    for page in pages:
        objects += (_meanings(page.drawn), _BOX, _drawn(page.drawn, len(objects) + 1))
        own = f"{fonts}/Fd {len(objects)} 0 R "
        objects.append(_stream("\n".join(page.operators)))
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]"
            f" /Resources << /Font << {own}>> >> /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return assembled(objects, trailer)


def assembled(objects: list[str], trailer: str = "") -> bytes:
    """Return a file of these objects, of which the first is its catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    table += "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n"
    return out + f"{table}{end}startxref\n{len(out)}\n%%EOF\n".encode()


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _to_unicode() -> str:
    return _map("<0000> <ffff>", "1 beginbfrange\n<0000> <00ff> <0000>\nendbfrange\n")


def _meanings(drawn: list[str]) -> str:
    pairs = "".join(f"<{at:02x}> <{ord(c):04x}>\n" for at, c in enumerate(drawn))
    body = f"{len(drawn)} beginbfchar\n{pairs}endbfchar\n" if drawn else ""
    return _map("<00> <ff>", body)


def _map(codes: str, body: str) -> str:
    return _stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /Own def /CMapType 2 def\n"
        f"1 begincodespacerange {codes} endcodespacerange\n{body}endcmap end end"
    )


def _drawn(drawn: list[str], first: int) -> str:
    """A font of boxes, after the objects of its meanings and of the box."""
    last = max(0, len(drawn) - 1)
    names = " ".join(f"/c{at}" for at in range(last + 1))
    boxes = " ".join(f"/c{at} {first + 1} 0 R" for at in range(last + 1))
    widths = " ".join([str(int(WIDTH * 1000))] * (last + 1))
    return (
        "<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0]"
        f" /FontBBox [0 -200 600 800] /FirstChar 0 /LastChar {last}"
        f" /Encoding << /Type /Encoding /Differences [0 {names}] >>"
        f" /CharProcs << {boxes} >> /Widths [{widths}] /ToUnicode {first} 0 R >>"
    )


_BOX = _stream("600 0 50 0 550 700 d1 50 0 500 700 re f")
