"""Canada's linguistic profiles: BBB/BBB, CBC, "bilingual imperative"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vigilangue.core.notice import Need, Requirement

from .groups import WORKING
from .parts import Line
from .phrases import Cue

# Reading, writing and speaking: A to C, E exempt, P specialized, X not needed.
_CODE = re.compile(
    r"(?<![A-Za-z/])((?=[A-Z]*[ABC][A-Z]*[ABC])[ABCEPX]{3})(?:\s*/\s*[ABCEPX]{3})?(?![A-Za-z])"
)
NEAR = 3  # characters between a code and the word of need that is about it


def code(raw: str) -> str | None:
    """Return the code of a profile that a sentence prints."""
    found = _CODE.search(raw)
    return found[1] if found else None


def both(requirement: Requirement) -> bool:
    """Whether a requirement is for one of the two official languages by itself."""
    return len(requirement.any_of) == 1 and requirement.any_of[0] in WORKING


def coded(requirement: Requirement, level: str) -> Requirement:
    """Return a requirement with the code of its sentence or of the one after."""
    if not both(requirement):
        return requirement
    return replace(requirement, level=level)


def alone(
    raw: str, level: str, cues: Sequence[Cue], line: Line
) -> Iterator[Requirement]:
    """Yield both languages where a code alone is said to be needed."""
    found = _CODE.search(raw)
    if found is None:
        return
    for cue in cues:
        kind, _, value = cue.kind.partition(".")
        near = -NEAR <= cue.start - found.end() <= NEAR
        if kind == "need" and value != "denied" and near:
            for tag in WORKING:
                yield Requirement(
                    any_of=(tag,),
                    need=Need(value),
                    quote=raw,
                    level=level,
                    condition=line.condition,
                )
            return
