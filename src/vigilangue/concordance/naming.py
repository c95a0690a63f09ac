"""Names of States and acronyms of a passage; in trial: how often they err is open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from vigilangue.values import bodies

SHORTEST = 3  # capitals of an acronym

_ACRONYM = re.compile(rf"(?<![A-Za-z])[A-Z]{{{SHORTEST},}}(?![A-Za-z])")
_ROMAN = re.compile("[IVXLC]+")
# What stands before a name in one word with it, and after its stem.
_BEFORE = {"ar": "(?<![ء-ي])[وفبلك]{0,2}(?:ال)?", "zh": ""}
_JOINT = re.compile(r"[\s-]+")


def states(text: str, language: str) -> Mapping[str, str]:
    """Return the States that a passage names: canonical English name, as printed.

    The longest name first: "Guinea-Bissau" is not Guinea too. Empty in a language
    that the table of names does not have.
    """
    found: dict[str, str] = {}
    tag = language.partition("-")[0]
    left = text.lower() if tag == "ru" else text
    for part, pattern, canonical in _forms(tag):
        if part not in left:
            continue
        for match in reversed(list(pattern.finditer(left))):
            start, end = match.span()
            found.setdefault(canonical, text[start:end])
            left = left[:start] + " " * (end - start) + left[end:]
    return found


def acronyms(text: str) -> frozenset[str]:
    """Return the acronyms in Latin capitals; a numeral (XIV) is none."""
    found = (match[0] for match in _ACRONYM.finditer(text))
    return frozenset(word for word in found if not _ROMAN.fullmatch(word))


@cache
def _forms(language: str) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """What a text must hold, the form as a pattern, the canonical name."""
    among = bodies.states()
    rows = [row for row in bodies.names(language) if row[1] in among]
    return tuple(_compiled(rows, language))


def _compiled(
    rows: list[tuple[str, str]], language: str
) -> Iterator[tuple[str, re.Pattern[str], str]]:
    before = _BEFORE.get(language, r"(?<!\w)")
    after = "" if language == "zh" else r"(?!\w)"
    for form, canonical in sorted(rows, key=lambda row: -len(row[0])):
        words = [re.escape(word).replace(r"\*", r"\w*") for word in _JOINT.split(form)]
        first = max(re.split(r"[\s*-]", form), key=len)
        yield first, re.compile(before + r"[\s-]+".join(words) + after), canonical
