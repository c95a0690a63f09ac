"""Reads an HTML page as paper."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from ..charset import decode
from ..context import MAIN
from ..depth import bounded
from ..paper import Paper, Paragraph, Style
from ..plain_notes import lift
from .block import Block
from .marks import targets
from .walk import Walk

LIMIT = 8_000_000  # characters read of one page

_NUMBERED = re.compile(r"\(?[^\W_]{1,4}[.)]\s|\(?\d{1,3}\s?[-–]\s|[-–•]\s")


def paper(data: bytes) -> Paper:
    """Return the paragraphs and notes of a page; broken or hostile bytes never raise.

    Where the page says what its main content is, or what belongs to the site, only
    the content is read.
    """
    text, _ = decode(data)
    root = LexborHTMLParser(bounded(text[:LIMIT])).root
    if root is None:
        return Paper(paragraphs=())
    walk = Walk(targets(root))
    walk.feed(root)
    blocks = walk.blocks
    if any(block.region == MAIN for block in blocks):
        blocks = [block for block in blocks if block.region == MAIN or block.note]
    found = lift([_paragraph(block) for block in blocks])
    doubts = () if len(text) <= LIMIT else ("the page is longer than is read",)
    return Paper(paragraphs=found.paragraphs, notes=found.notes, doubts=doubts)


def _paragraph(block: Block) -> Paragraph:
    text = block.text
    style = Style.CELL if block.context.kind == "td" else Style.PLAIN
    letters = len(text.replace(" ", ""))
    if block.heading or (style is Style.PLAIN and block.heavy * 10 > letters * 9):
        style = Style.HEADING
    if block.note and not text.startswith("[^"):
        text = f"[^{block.note}] {text}"
    label = "" if _NUMBERED.match(text) or block.note else block.label
    return Paragraph(
        text, style=style, indent=block.depth, label=label, cell=block.cell
    )
