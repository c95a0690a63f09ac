"""How a paragraph is set: ended or cut, a heading, in a script with capitals."""

from __future__ import annotations

import re

from vigilangue.documents.paper import Paragraph, Style

LONGEST_HEADING = 200
LINE = 40  # characters that a line of a head may have and still end with a stop
_TERMINAL = frozenset(".;:!?。；：！？؛؟…,，،、")
_FULL_STOPS = frozenset(".。!?")
# "...; and": what goes on is another paragraph.
_LINKED = re.compile(r"[;,；，؛،]\s?[^\W\d_]{1,4}$")
_CLOSING = "\"'”’»)]）】」』》〉*_ "


def ended(text: str) -> bool:
    """Return whether a text ends as a paragraph does: with a stop, comma or so."""
    bare = text.rstrip(_CLOSING)
    if bare[-1:] in _TERMINAL or text.endswith(tuple(_TERMINAL)):
        return True
    return _LINKED.search(bare) is not None


def sentence(text: str) -> bool:
    """Return whether a text is a whole sentence, not a line of a head."""
    return len(text) > LINE and text.rstrip(_CLOSING)[-1:] in _FULL_STOPS


def starts_low(text: str) -> bool:
    """Return whether a text begins with a small letter, of a cased script."""
    first = next((c for c in text if c.isalnum()), "")
    return first.islower()


def cased(text: str) -> bool:
    """Return whether a text begins in a script that has capitals."""
    first = next((c for c in text if c.isalpha()), "")
    return first.lower() != first.upper()


def heading(paragraph: Paragraph) -> bool:
    """Return whether a paragraph without number is set as a heading is."""
    text = paragraph.text
    if len(text) > LONGEST_HEADING or starts_low(text):
        return False
    if paragraph.style is Style.HEADING:
        return True
    return not ended(text)
