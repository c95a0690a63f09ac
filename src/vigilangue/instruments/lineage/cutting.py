"""Cuts a paragraph into pieces that the sentence encoder takes whole."""

from __future__ import annotations

import re

LONGEST = 280  # characters of a piece
DENSE = {"zh": 0.35, "ja": 0.4}  # of as many characters as say the same

_STOP = re.compile(r"(?<=[,;:.])\s+|(?<=[،؛,;:。；，：])")


def cut(text: str, language: str | None) -> list[str]:
    """Return the pieces of a text, in order; at least one."""
    longest = int(LONGEST * DENSE.get(language or "", 1))
    pieces = [""]
    for part in filter(None, _STOP.split(text)):
        if pieces[-1] and len(pieces[-1]) + 1 + len(part) > longest:
            pieces.append("")
        pieces[-1] = f"{pieces[-1]} {part}" if pieces[-1] else part
    return pieces
