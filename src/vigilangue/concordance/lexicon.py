"""The words that numbers are made of, by language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from vigilangue.values.lexicon import fold

_AHEAD = r"\)?[多余]?\s?(?:de\s)?"
_BEFORE = 14  # characters before an hour in which its half of the day stands
_PREFIX = re.compile("(?:[وفبلك]{0,2}(?:ال)?|لل)")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """Number words of one language, folded (`values.lexicon.fold`).

    ``paired`` is true where two words may mean a number together.
    """

    language: str
    scales: tuple[tuple[Decimal, re.Pattern[str]], ...]
    values: Mapping[str, int]
    stems: tuple[tuple[re.Pattern[str], int], ...]
    times: Mapping[str, int]
    joints: frozenset[str]
    attached: str
    loose: tuple[tuple[re.Pattern[str], frozenset[Decimal]], ...]
    paired: bool
    after_hour: re.Pattern[str] | None
    before_hour: re.Pattern[str] | None

    def scale(self, text: str, at: int) -> tuple[Decimal, int]:
        """Return what a number that ends there is multiplied by, 0 none, and where."""
        for factor, pattern in self.scales:
            if found := pattern.match(text, at):
                return factor, found.end()
        return Decimal(0), at

    def afternoon(self, text: str, start: int, end: int) -> bool:
        """Return whether a number is an hour after noon by the words beside it."""
        if self.before_hour is not None:
            return bool(self.before_hour.search(text, max(0, start - _BEFORE), start))
        return self.after_hour is not None and bool(self.after_hour.match(text, end))

    @lru_cache(maxsize=16384)  # noqa: B019 - one instance a language, kept
    def value(self, word: str) -> int | None:
        """Return the number that a folded word (or two) means."""
        if word in self.values:
            return self.values[word]
        bare = _PREFIX.match(word) if self.attached else None
        forms = {word, word[bare.end() :] if bare else word}
        if self.attached:
            forms.add(word.removeprefix(self.attached))
        found = (v for p, v in self.stems for form in forms if p.fullmatch(form))
        return next(found, None)


@cache
def words(language: str) -> Words:
    """Return the number words of a language; none of one without a table."""
    given: Mapping[str, Any] = _table().get(language, {})
    scales = [(Decimal(n), re.compile(_AHEAD + f"(?:{p})")) for n, p in _scales(given)]
    after, before = given.get("afternoon", ""), given.get("before_noon", "")
    counting = (*given.get("values", {}), *given.get("stems", {}))
    minutes = r"(?:[:.]\d\d)?\s?(?:"
    return Words(
        language=language,
        scales=tuple(sorted(scales, key=lambda row: -row[0])),
        values={fold(word): int(n) for word, n in given.get("values", {}).items()},
        stems=tuple(
            (re.compile(fold(p)), n) for p, n in given.get("stems", {}).items()
        ),
        times={fold(word): int(n) for word, n in given.get("times", {}).items()},
        joints=frozenset(given.get("joints", [])),
        attached=given.get("attached", ""),
        loose=tuple(
            (re.compile(pattern), frozenset(Decimal(str(n)) for n in numbers))
            for pattern, numbers in given.get("loose", {}).items()
        ),
        paired=any(" " in word for word in counting),
        after_hour=re.compile(minutes + after + ")") if after else None,
        before_hour=re.compile(f"(?:{before})[^\\d]{{0,2}}$") if before else None,
    )


def _scales(given: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(str(n), str(p)) for n, p in given.get("scales", {}).items()]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))
