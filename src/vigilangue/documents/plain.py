"""Plain text, Markdown-like or wrapped, as paragraphs and notes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from .paper import Paper, Paragraph, Style
from .plain_notes import lift

UNWRAPPED = 130  # columns: a text with longer lines was not wrapped
NARROW = 45  # columns: what is narrower is a list, or short lines of one's own
CAPITALS = 5  # letters of a line in capitals that is a heading
RAGGED, FULL = 15, 0.12  # columns short of the widest; the share of lines so full

_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\)")
_BOLD = re.compile(r"\*\*|__(?=\S)|(?<=\S)__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])")
_HEADED = re.compile(r"#{1,6}\s+")
_LABEL = re.compile(r"(?:\(?[a-zA-Zа-яА-Я]{1,4}\)|\(?\d{1,3}[.)]|[-–•*])(?=\s|$)")
_BULLET = re.compile(r"[-–•*](?=\s)")
_LINKS = frozenset(
    ("and", "or", "to", "et", "ou", "à", "y", "e", "o", "u", "a", "и", "или", "до")
)
_TERMINAL = tuple(".;:!?。；：！？؛؟…")


def paper(text: str) -> Paper:
    """Return the paragraphs and notes of a text, which may hold any characters.

    A blank line ends a paragraph. Within a block, lines are one paragraph where the
    text is wrapped, that is, where the next word would not have fitted; else each is
    its own. Bold and links of Markdown are taken off, notes and their marks lifted.
    """
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _LINK.sub(r"\1", text.replace("\f", "\n\n").replace("\v", "\n"))
    lines = [line.replace("\xa0", " ").rstrip() for line in text.split("\n")]
    setting = _Setting(_wrapped_at(lines), _spaced(lines))
    return lift([_paragraph(p) for p in _paragraphs(lines, setting)])


class _Setting(NamedTuple):
    """How a text is set: columns at which it is wrapped, 0: not; lines between."""

    width: int
    spaced: bool


def _wrapped_at(lines: list[str]) -> int:
    """Return the columns at which a text was wrapped, 0 where it was not."""
    widths = [columns(line) for line in lines if line.strip()]
    width = max(widths, default=0)
    if not NARROW <= width <= UNWRAPPED:
        return 0
    full = sum(each > width - RAGGED for each in widths)
    return width if full >= FULL * len(widths) else 0


def _spaced(lines: list[str]) -> bool:
    """Whether blank lines stand between the paragraphs: before most numbers."""
    pairs = list(zip(["", *lines], lines, strict=False))
    numbered = [not before for before, line in pairs if _LABEL.match(line.lstrip())]
    return sum(numbered) * 2 > len(numbered)


def _paragraph(text: str) -> Paragraph:
    plain = _HEADED.sub("", text) if text.startswith("#") else text
    style = Style.HEADING if plain != text else Style.PLAIN
    return Paragraph(_BOLD.sub("", plain).strip(), style=style)


def _paragraphs(lines: list[str], setting: _Setting) -> Iterator[str]:
    held: list[str] = []
    last = ""
    for line in lines:
        bare = line.strip()
        begins = not bare or _another(held, bare) or not _goes_on(last, bare, setting)
        if held and begins:
            yield "".join(held)
            held = []
        if bare:
            held.append(between(held[-1], bare) if held else "")
            held.append(bare)
        last = line
    if held:
        yield "".join(held)


def _another(held: list[str], line: str) -> bool:
    """Whether a line is one more item of a list, or a heading in capitals.

    However full the line before it is: lines of a list are not all of one width.
    """
    if not held:
        return False
    first = next(filter(None, held))
    if _BULLET.match(line) and _BULLET.match(first):
        return line[0] == first[0]
    named = line.isupper() and sum(map(str.isalpha, line)) >= CAPITALS
    return named and not line.endswith(_TERMINAL) and held[-1].endswith(_TERMINAL)


def _goes_on(last: str, line: str, setting: _Setting) -> bool:
    """Whether a line goes on the paragraph of the line before it."""
    ended = last.rstrip().endswith(_TERMINAL)
    width = setting.width
    full = bool(width) and columns(last) + 1 + columns(_first(line)) > width
    if _LABEL.match(line) and not (full and (setting.spaced or not ended)):
        return False
    if full:
        return True
    return line[:1].islower() and not ended and not last.endswith((",", "،"))


def _first(line: str) -> str:
    """The first word of a line; in scripts without spaces, its first character."""
    if wide(line[0]):
        return line[0]
    return line.split(maxsplit=1)[0]


def joined(first: str, second: str) -> str:
    """Join what a line's end parted; between wide characters without a space."""
    return f"{first}{between(first, second)}{second}"


def between(first: str, second: str) -> str:
    """Return what stands between two lines that are one: a space or nothing."""
    if not first or not second or wide(first[-1]) or wide(second[0]):
        return ""
    cut = first[-1] in "-\u2010\u2011" and first[-2:-1].isalnum()
    return "" if cut and second[0].isalnum() and not linked(second) else " "


def linked(text: str) -> bool:
    """Return whether a text begins with a word that joins: "pre- and post-conflict"."""
    return re.split(r"[\s/]", text, maxsplit=1)[0] in _LINKS


def columns(line: str) -> int:
    """Return how wide a line is set, in columns."""
    if line.isascii():
        return len(line)
    return sum(1 + wide(c) for c in line if not unicodedata.combining(c))


def wide(character: str) -> bool:
    """Return whether a character takes two columns, as Chinese ones do."""
    return bool(character) and unicodedata.east_asian_width(character) in "WF"
