"""Says of each language of a clause which level the text prints for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .groups import Run
from .joining import Joint, joint
from .lexicon import Lexicon
from .phrases import Cue

_SCALE = re.compile(r"(?<![a-z0-9/])([abc][12])\+?(?![a-z0-9])")
OWN = 12  # characters from a language to its level: "español a nivel nativo y del"
_BREAK = re.compile(r"[,、;|)]")


def settle(
    text: str, runs: Sequence[Run], cues: Sequence[Cue], lexicon: Lexicon
) -> None:
    """Give each language its level, from the words or the code nearest to it.

    A level before a language is its own where only words of knowing stand between;
    else it is that of the languages before it.
    """
    levels = [
        (c.start, c.end, c.kind.removeprefix("level."))
        for c in cues
        if c.kind.startswith("level.")
    ]
    levels += [(m.start(), m.end(), m[1].upper()) for m in _SCALE.finditer(text)]
    for start, end, level in sorted(levels):
        run = _owner(text, runs, lexicon, start, end)
        for group in run.groups if run else ():
            scaled = group.level is not None and len(group.level) == 2
            if group.level is None or (len(level) == 2 and not scaled):
                group.level = level


def _owner(
    text: str, runs: Sequence[Run], lexicon: Lexicon, start: int, end: int
) -> Run | None:
    after = next((run for run in runs if run.start >= end), None)
    before = next((run for run in reversed(runs) if run.end <= start), None)
    inside = next((run for run in runs if run.start <= start < run.end), None)
    if inside is not None:
        return inside
    if after is None or before is None:
        return before or after
    gap_before = text[before.end : start]
    if joint(gap_before.strip(" :(|–"), lexicon) is Joint.NONE:
        return before
    gap_after = text[end : after.start]
    if joint(gap_after, lexicon) in (Joint.AND, Joint.OR) and len(gap_before) <= OWN:
        return before
    if _leads(gap_after):
        return after
    if _BREAK.search(gap_after) or not _BREAK.search(gap_before):
        return before
    return after


def _leads(gap: str) -> bool:
    """Whether between a level and a language only words stand, and few."""
    return not _BREAK.search(gap) and len(gap) <= 30
