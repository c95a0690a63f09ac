"""What a notice tells of its post: title, place, grade, office and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vigilangue.documents.paper import Paper, Paragraph, Style
from vigilangue.values import dates

from .folding import fold
from .headings import about
from .lexicon import Lexicon
from .parting import parted
from .tongues import Tongues

LOOK = 60  # paragraphs at the top, and as many at the end, where labels are sought
LABEL = 60  # characters of a label
LONGEST = 160  # characters of a title
VALUE = 120  # of a place, a grade or the name of an office
_LABELLED = re.compile(r"([^:：|]{2,60}?)\s*[:：|]\s*(\S.*)", re.DOTALL)
_TITLED = re.compile(
    r"\btitle:\s*(?:'([^']{1,160})'|\"([^\"]{1,160})\"|(.{1,160}?))\s+\w+:"
)
_DIGIT = re.compile(r"\d|[A-Z]-?[A-E]\b")
_GRADE = re.compile(
    r"(?<![\w-])((?:P|D|G|GS|FS|NO|NPO|L|IS|IT|CS|AS|EX|EC|PM|AD|AST|SC|FG|T|УЭ|С|Д|ОО|ПС|НС|"
    r"ف|مد|خ ع|خ م)[-‑ ]?(?:[0-9٠-٩]{1,2}|[A-Dأ-د])(?:[/-][0-9]{1,2})?)(?![\w-])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a notice tells of its post, as printed; None where it does not."""

    title: str | None = None
    duty_station: str | None = None
    grade: str | None = None
    department: str | None = None
    deadline: date | None = None
    posted: date | None = None


def read(paper: Paper, body: Sequence[Paragraph], tongues: Tongues) -> Facts:
    """Read what the labels of a notice and its first line tell."""
    told: dict[str, str] = {}
    for kind, value in _told([*body[:LOOK], *body[LOOK:][-LOOK:]], tongues):
        told.setdefault(kind, value)
    title = told.get("title") or _titled(paper) or _first(body, tongues)
    grade = told.get("grade")
    found = _GRADE.search(title or "")
    if grade is None and found:
        grade = found[1]
    language = tongues.main or "en"
    deadline = dates.read(told.get("deadline", ""), language)
    period = [found.date for found in dates.find(told.get("posted", ""), language)]
    return Facts(
        title=_kept(title, LONGEST),
        duty_station=_kept(told.get("duty_station"), VALUE),
        grade=_kept(grade, VALUE),
        department=_kept(told.get("department"), VALUE),
        deadline=deadline or (period[1] if len(period) == 2 else None),
        posted=period[0] if period else None,
    )


def _kept(value: str | None, most: int) -> str | None:
    bare = (value or "").strip(" *_|.")
    return bare if 0 < len(bare) <= most else None


def _told(lines: Sequence[Paragraph], tongues: Tongues) -> Iterator[tuple[str, str]]:
    """Yield what lines are labelled, and their values."""
    waiting: str | None = None
    for line, text in _parted(lines, tongues):
        lexicon = tongues.of(text)
        if lexicon is None:
            continue
        if waiting is not None and text:
            yield waiting, text
        waiting = None
        parts = _LABELLED.match(text)
        label = parts[1] if parts else text
        if len(label) > LABEL or (not parts and line.style is not Style.CELL):
            continue
        kind = _label(label, lexicon)
        if kind == "grade" and parts and not _DIGIT.search(parts[2]):
            continue  # the level of a language
        if kind and parts:
            yield kind, parts[2]
        else:
            waiting = kind


def _parted(
    lines: Sequence[Paragraph], tongues: Tongues
) -> Iterator[tuple[Paragraph, str]]:
    for line in lines:
        text = line.text.strip().strip("|").strip()
        lexicon = tongues.of(text)
        for piece in parted(text, lexicon) if lexicon else [text]:
            yield line, piece


def _label(text: str, lexicon: Lexicon) -> str | None:
    bare = fold(text).strip(" *-_•")
    found = lexicon.labels.find(bare)
    if found and found[0].start == 0 and found[-1].end == len(bare):
        return found[0].kind
    return None


def _titled(paper: Paper) -> str | None:
    """Return the title that a Markdown file says in front that it has."""
    first = paper.paragraphs[0].text if paper.paragraphs else ""
    if not first.startswith("---"):
        return None
    front = " ".join(p.text for p in paper.paragraphs[:12])
    found = _TITLED.search(front)
    return next(filter(None, found.groups()), None) if found else None


def _first(body: Sequence[Paragraph], tongues: Tongues) -> str | None:
    """Return the first line, unless it is a label, a heading or a sentence."""
    for line, text in _parted(body[:3], tongues):
        lexicon = tongues.of(text)
        if lexicon is None or line.style is Style.CELL or "|" in text:
            return None
        parts = _LABELLED.match(text)
        if parts and _label(parts[1], lexicon):
            continue
        named = parts is not None and bool(lexicon.names.find(fold(parts[1])))
        if named or about(fold(parts[1] if parts else text), lexicon, loosely=False):
            return None
        if line.style is Style.HEADING:
            return text
        return text if len(text) <= VALUE and not text.endswith(".") else None
    return None
