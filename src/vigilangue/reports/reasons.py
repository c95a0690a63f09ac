"""Says what was found or refused in the reader's language, where it is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_VALUE = re.compile(r"{(\w+)}")
_APART = "; "
_NESTED = "why"  # the value that is itself a sentence, told in the language if known
_COUNTS = ("n", "of", "most", "low", "high", "year")  # figures: no space in them
_MOST = 12  # sentences in one reason


class Reasons:
    """Sentences with values and their translations; the first that fits is taken."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        """Take English sentences with ``{values}`` and the same in the language."""
        self._known = [(_pattern(said), told) for said, told in sentences.items()]

    def told(self, because: str) -> str | None:
        """Return the sentence in the language, or None where it is not known.

        A value that is called ``why`` is a sentence too, and must be known.
        """
        for pattern, sentence in self._known:
            if found := pattern.fullmatch(because):
                values = self._values(found)
                if values is not None:
                    return _filled(sentence, values)
        return None

    def whole(self, because: str, apart: str) -> str | None:
        """Return several sentences in the language, joined by ``apart``, or None.

        They stand with a semicolon between them, which a sentence may hold itself.
        """
        parts = because.split(_APART)
        if len(parts) > _MOST:
            return self.told(because)
        told = {len(parts): ""}  # what is told from a part on
        for at in reversed(range(len(parts))):
            for end in range(at + 1, len(parts) + 1):
                first = self.told(_APART.join(parts[at:end])) if end in told else None
                if first:
                    told[at] = apart.join(filter(None, (first, told[end])))
                    break
        return told.get(0)

    def _values(self, found: re.Match[str]) -> dict[str, str] | None:
        values = found.groupdict()
        if _NESTED not in values:
            return values
        told = self.whole(values[_NESTED], _APART)
        return None if told is None else values | {_NESTED: told}


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    return _VALUE.sub(lambda value: values[value[1]], sentence)


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    pieces = _VALUE.split(sentence)
    for at in range(0, len(pieces), 2):
        pieces[at] = re.escape(pieces[at])
    for at in range(1, len(pieces), 2):
        any_ = r"\S{1,60}?" if pieces[at] in _COUNTS else ".{1,2000}?"
        pieces[at] = f"(?P<{pieces[at]}>{any_})"
    return re.compile("".join(pieces), re.DOTALL)
