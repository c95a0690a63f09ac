"""Says what a check said of a finding in the reader's language, where it is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_VALUE = re.compile(r"{(\w+)}")


class Reasons:
    """Sentences with values and their translations; the first that fits is taken."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        """Take English sentences with ``{values}`` and the same in the language."""
        self._known = [(_pattern(said), told) for said, told in sentences.items()]

    def told(self, because: str) -> str | None:
        """Return the sentence in the language, or None where it is not known."""
        for pattern, sentence in self._known:
            if found := pattern.fullmatch(because):
                return _VALUE.sub(lambda value: found[value[1]], sentence)
        return None


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    pieces = _VALUE.split(sentence)
    for at in range(0, len(pieces), 2):
        pieces[at] = re.escape(pieces[at])
    for at in range(1, len(pieces), 2):
        pieces[at] = f"(?P<{pieces[at]}>.{{1,2000}}?)"
    return re.compile("".join(pieces), re.DOTALL)
