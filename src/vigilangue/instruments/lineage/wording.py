"""Where two wordings differ: what stays, what went, what came, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

# Words and marks with the space after them; of scripts without spaces, each character.
_PART = re.compile(
    r"\s*(?:[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+|\W)\s*"
)
LONGEST = 4000  # words of both, over which the whole is told as changed


class Stay(StrEnum):
    """What became of a part of a wording."""

    KEPT = "kept"
    GONE = "gone"
    COME = "come"


class Part(NamedTuple):
    """A part of a wording, as written."""

    stay: Stay
    text: str


def differences(older: str, newer: str) -> Iterator[Part]:
    """Yield the parts of two texts of one language; what went before what came.

    Where only spaces differ, a part is kept, as the newer one has it.
    """
    one, other = _PART.findall(older), _PART.findall(newer)
    if len(one) + len(other) > LONGEST:
        yield Part(Stay.GONE, older)
        yield Part(Stay.COME, newer)
        return
    were, are = [part.strip() for part in one], [part.strip() for part in other]
    matcher = SequenceMatcher(None, were, are, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Part(Stay.KEPT, "".join(other[c:d]))
            continue
        if a < b:
            yield Part(Stay.GONE, "".join(one[a:b]))
        if c < d:
            yield Part(Stay.COME, "".join(other[c:d]))
