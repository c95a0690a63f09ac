"""Names of States, acronyms, addresses; in trial: how often they err is open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from vigilangue.core.official import OFFICIAL
from vigilangue.values import bodies

SHORTEST = 3  # capitals of an acronym

_ACRONYM = re.compile(rf"(?<![A-Za-z])[A-Z]{{{SHORTEST},}}(?![A-Za-z])")
_MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)", re.A)
_SITE = re.compile(r"(?:https?://|(?<![\w.@/-])www\.)([\w-]+(?:\.[\w-]+)+)", re.A)
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


def addresses(text: str) -> Mapping[str, str]:
    """Return the sites and e-mail addresses of a passage, each as it is printed.

    Of a site its host counts, without ``www`` and the language that it begins with:
    what follows may differ by language. Of a mail address all of it does.
    """
    found = {match[0].lower().rstrip("."): match[0] for match in _MAIL.finditer(text)}
    for match in _SITE.finditer(text):
        labels = match[1].lower().removeprefix("www.").split(".")
        if len(labels) > 2 and labels[0] in OFFICIAL:
            labels = labels[1:]
        found[".".join(labels)] = match[0]
    return found


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
