"""Parts lines that were set one below the other and came joined into one."""

from __future__ import annotations

import re

from .folding import fold
from .lexicon import Lexicon
from .parts import Part

# What follows the label of a grade, and not that of a level of language.
_GRADED = re.compile(r"\s*:\s*(?![A-C][12]\b)[A-Z]{1,3}[- ]?[0-9A-E]\b")
LONGEST = 400  # characters of a line that may hold several labels


def parted(text: str, lexicon: Lexicon) -> list[str]:
    """Return a line, parted before each label inside it that has a capital.

    "Duty station: Geneva Grade: P-3 Languages: English" is three lines.
    """
    folded = fold(text) if len(text) <= LONGEST and ":" in text else ""
    if len(folded) != len(text):
        return [text]
    labels = lexicon.labels.find(folded)
    labels += [c for c in lexicon.headings.find(folded) if c.kind == Part.LANGUAGES]
    cuts = sorted(
        cue.start
        for cue in labels
        if cue.start
        and text[cue.start].isupper()
        and folded[cue.end :].lstrip()[:1] == ":"
        and (cue.kind != "grade" or _GRADED.match(text, cue.end))
    )
    found = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return [bare for piece in found if (bare := piece.strip(" ,;|-–"))]
