"""The lines of a notice, each with the part of the notice that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vigilangue.core.notice import Need
from vigilangue.documents.paper import Paper, Paragraph, Style

from .folding import fold
from .headings import BULLET, about, lead, post
from .lexicon import Lexicon
from .parting import parted
from .parts import Line, Part
from .rows import rows
from .stacked import unstacked
from .tongues import Tongues

FRONT = 15  # paragraphs among which a Markdown file says what it is
HEADING = 90  # characters of a line that may be a heading
_LABEL = re.compile(r"([^:：|]{2,60})[:：]\s*(\S.*)", re.DOTALL)
_ENDED = (".", ";", ",", "。", "；", "，", "!", "?")
_KEY = re.compile(r"(?:-{3,} ?)?[a-z]\w*: |-{3,}\Z")


def body(paper: Paper) -> tuple[Paragraph, ...]:
    """Return the paragraphs without what a Markdown file says of itself in front."""
    given = paper.paragraphs
    if given and given[0].text.startswith("---"):
        keys = [at for at, p in enumerate(given[:FRONT]) if _KEY.match(p.text)]
        return given[max(keys, default=0) + 1 :]
    return given


class Reading:
    """Goes over a notice and keeps in mind under which heading it is."""

    def __init__(self, tongues: Tongues) -> None:
        """Read with the language of each line."""
        self._tongues = tongues
        self._part = Part.UNKNOWN
        self._need: Need | None = None
        self._over: Need | None = None  # of a heading above that of languages
        self._told = False
        self._condition = ""

    def lines(self, paragraphs: Sequence[Paragraph]) -> Iterator[Line]:
        """Yield the lines that are no headings."""
        for paragraph in rows([*unstacked(paragraphs, self._tongues)], self._tongues):
            lexicon = self._tongues.of(paragraph.text)
            pieces = parted(paragraph.text, lexicon) if lexicon else []
            for piece in pieces if len(pieces) > 1 else ():
                yield from self._line(paragraph._replace(text=piece))
            if len(pieces) < 2:
                yield from self._line(paragraph)

    def _line(self, paragraph: Paragraph) -> Iterator[Line]:
        text = BULLET.sub("", paragraph.text.strip())
        if not text:
            return
        lexicon = self._tongues.of(text)
        if lexicon is None:
            return
        item = text != paragraph.text.strip() or bool(paragraph.label)
        folded = fold(text[: HEADING * 2]).strip(" *#_")
        if _heads(paragraph, folded) and not (item and _itemized(paragraph, folded)):
            apart = _apart(paragraph, folded)
            part = about(folded, lexicon, loosely=apart)
            if part is Part.LANGUAGES and not apart and lexicon.names.find(folded):
                part = None  # "French language skills"
            whole = paragraph.style is Style.HEADING or part is not None
            whole = whole or post(folded, lexicon)
            if whole or folded.endswith(":"):
                if post(folded, lexicon):
                    self._condition = text.strip(" :*#")
                self._enter(folded, part, paragraph, lexicon)
                return
        part = self._part
        labelled = _LABEL.match(text)
        if labelled:
            label = fold(labelled[1]).strip()
            part = about(label, lexicon, loosely=False) or part
        yield Line(
            text=text,
            tongue=lexicon.language,
            part=part,
            need=self._need if part is self._part else None,
            condition=self._condition,
            item=item,
        )

    def _enter(
        self,
        folded: str,
        part: Part | None,
        paragraph: Paragraph,
        lexicon: Lexicon,
    ) -> None:
        """Go under a heading, or under words that lead in a list."""
        if part is not None or paragraph.style is Style.HEADING:
            self._part = part or Part.UNKNOWN
        self._need = lead(folded, lexicon)
        if self._part is Part.WISHES and self._need is None:
            self._need = Need.ASSET
        if part is not Part.LANGUAGES:
            self._over = self._need or self._over
            return
        if self._told and self._need is None:
            self._need = self._over  # languages a second time: under another heading
        self._told, self._over = True, None


def _heads(paragraph: Paragraph, folded: str) -> bool:
    """Whether a line may be a heading, or lead in a list."""
    if paragraph.style is Style.CELL or len(folded) > HEADING or "|" in folded:
        return False
    return not folded.endswith(_ENDED) or paragraph.style is Style.HEADING


def _itemized(paragraph: Paragraph, folded: str) -> bool:
    """Whether a line is an item with a bullet, which leads nothing in."""
    bullet = not (paragraph.label or paragraph.text.strip())[0].isdigit()
    return bullet and not folded.endswith(":")


def _apart(paragraph: Paragraph, folded: str) -> bool:
    return paragraph.style is Style.HEADING or folded.endswith(":")
