"""Lines that say where in an instrument one is: formula, annex, article, foot."""

from __future__ import annotations

import re
from functools import lru_cache

from vigilangue.values import dates
from vigilangue.values.lexicon import fold

from .labels import ROMANS, named
from .lexicon import Lexicon
from .phrases import words
from .setting import LONGEST_HEADING, ended

REST = 12  # characters that a line with a date may have beside it
SHORT = 90  # characters of a line at the foot
_EDGES = " \t,，،.:：;«»“”\"'()[]（）*_"


def body(text: str, lexicon: Lexicon) -> str | None:
    """Return the organ whose formula opens here ("The General Assembly,"), or None."""
    if len(text) > LONGEST_HEADING:
        return None
    return _formulas(lexicon).get(_bare(text))


def bridge(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line leads from the preamble on ("Now, therefore,")."""
    return len(text) < SHORT and _bare(text) in _bare_all(lexicon.layout.bridges)


def preamble(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line is the heading of a preamble."""
    return len(text) < SHORT and _bare(text) in _bare_all(lexicon.layout.preambles)


def annex(text: str, lexicon: Lexicon) -> str | None:
    """Return the number of the annex that begins here, "" without one, None: none."""
    found = lexicon.layout.annex.match(text)
    return _heading_number(found, text)


def article(text: str, lexicon: Lexicon) -> str | None:
    """Return the number of the article that begins here, "" without one, None: none."""
    found = lexicon.layout.article.match(text)
    return _heading_number(found, text)


def foot(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line stands at the foot: meeting, date, vote."""
    if text[:1] in "[(" and lexicon.layout.vote.search(text[:200]):
        return True
    if len(text) > SHORT:
        return False
    if lexicon.layout.meeting.search(text) or dated(text, lexicon):
        return True
    adopted = lexicon.layout.adoption.match(text) is not None
    return adopted and dates.read(text, lexicon.language) is not None


def dated(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line is a date and little more."""
    if len(text) > SHORT:
        return False
    for language in (lexicon.language, "en"):
        found = dates.find(text, language)
        if found and len(text) - (found[0].end - found[0].start) < REST:
            return True
    return False


def is_place(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line is any of these."""
    return (
        body(text, lexicon) is not None
        or bridge(text, lexicon)
        or preamble(text, lexicon)
        or annex(text, lexicon) is not None
        or article(text, lexicon) is not None
        or foot(text, lexicon)
    )


def _heading_number(found: re.Match[str] | None, text: str) -> str | None:
    if found is None or len(text) > LONGEST_HEADING:
        return None
    if found.end() < len(text.rstrip(_EDGES)) and ended(text):
        return None
    return number(found.groupdict().get("number") or "")


def number(printed: str) -> str:
    """Return a number of a heading in Arabic digits or small letters."""
    small = printed.strip().lower()
    if small in ROMANS:
        return str(ROMANS.index(small) + 1)
    readings = named(small) if len(small) < 4 and not small.isdigit() else ()
    if readings:
        return str(readings[0].value)
    return str(int(small)) if small.isdigit() else ""


def _bare(text: str) -> str:
    return fold(text.strip(_EDGES).replace("’", "'"))


@lru_cache(maxsize=64)
def _bare_all(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_bare(line) for line in lines)


@lru_cache(maxsize=32)
def _formulas(lexicon: Lexicon) -> dict[str, str]:
    return {_bare(formula): name for name, formula in lexicon.layout.bodies}


def letter(printed: str) -> str:
    """Return a letter of any alphabet as the Latin one in the same place."""
    readings = named(printed.strip("(), "))
    return readings[0].name if readings else printed.strip("(), ")


def named_body(text: str, lexicon: Lexicon) -> str | None:
    """Return the organ that a line of the head names, without more than its name."""
    if len(text) > SHORT:
        return None
    said = words(_bare(text))
    named = ((words(formula), name) for formula, name in _formulas(lexicon).items())
    return next(
        (n for formula, n in named if said and formula[-len(said) :] == said), None
    )


def spoken(text: str, lexicon: Lexicon) -> str | None:
    """Return the organ that a sentence names first, as its formula names it."""
    folded = fold(text[:400])
    at = [(folded.find(formula), name) for formula, name in _formulas(lexicon).items()]
    return min(((a, n) for a, n in at if a >= 0), default=(0, None))[1]


def speaks(text: str, lexicon: Lexicon) -> str | None:
    """Return the organ that a sentence begins with, as its formula names it."""
    folded = fold(text[:LONGEST_HEADING].lstrip(_EDGES))
    named = _formulas(lexicon).items()
    return next((n for formula, n in named if folded.startswith(f"{formula} ")), None)


def ending(text: str, lexicon: Lexicon) -> int:
    """Return where the formula begins that a longer line ends with, 0: none does."""
    if len(text) > LONGEST_HEADING or text[-1:] not in ",，،":
        return 0
    if body(text, lexicon) is not None:
        return 0
    for _, formula in lexicon.layout.bodies:
        at = len(text) - 1 - len(formula)
        if at > 1 and text[at:-1] == formula and not text[at - 1].isalnum():
            return at
    return 0
