"""The words of a language that say what a number is: its ``[citations]`` table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vigilangue.instruments.lexicon import Lexicon, table
from vigilangue.instruments.lexicon_table import NEVER, section
from vigilangue.values.symbols import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Patterns of one language.

    ``heads`` find what sort of act is named; ``follows`` is true where the head stands
    after the numbers. ``bodies`` find who acted, ``body_first`` is true where they
    stand before the head; ``own`` finds that it is the body that was just named or
    that speaks, ``whose`` stands between a number (or its date) and a body behind it,
    and ``behind`` finds both (where the date stands first, what is between the two).
    ``date`` stands between a number and its date, which stands before it where
    ``date_first`` is true. ``linked`` is what may stand between two numbers of one
    chain; ``paragraph`` and ``below`` find a paragraph before and after a number.
    """

    language: str
    heads: tuple[tuple[Act, re.Pattern[str]], ...]
    follows: bool
    body_first: bool
    bodies: tuple[tuple[str, re.Pattern[str]], ...]
    own: re.Pattern[str]
    whose: re.Pattern[str]
    behind: re.Pattern[str]
    date: re.Pattern[str]
    date_first: bool
    linked: re.Pattern[str]
    paragraph: re.Pattern[str]
    below: re.Pattern[str]


NONE = Words(
    language="und",
    heads=(),
    follows=False,
    body_first=False,
    bodies=(),
    own=NEVER,
    whose=NEVER,
    behind=NEVER,
    date=NEVER,
    date_first=False,
    linked=NEVER,
    paragraph=NEVER,
    below=NEVER,
)


@cache
def words(lexicon: Lexicon) -> Words:
    """Return the words of a lexicon; none of a language that has none."""
    values = table(lexicon.language, "citations") if lexicon.language != "und" else {}
    if not values:
        return NONE
    where = f"lexicons/{lexicon.language}.toml: citations"
    given = section(values, where=where)
    heads, named = given.below("heads"), [*given.below("bodies").lists()]
    return Words(
        language=lexicon.language,
        heads=tuple((act, heads.pattern(act.name.lower())) for act in Act),
        follows=values.get("head_follows") is True,
        body_first=values.get("body_first") is True,
        bodies=tuple(
            (name, re.compile("|".join(forms), re.IGNORECASE)) for name, forms in named
        ),
        own=given.pattern("own"),
        whose=given.pattern("whose"),
        behind=_behind(
            given.pattern("whose"),
            given.pattern("date"),
            [form for _, forms in named for form in forms],
            first=values.get("date_first") is True,
        ),
        date=given.pattern("date"),
        date_first=values.get("date_first") is True,
        linked=given.pattern("linked"),
        paragraph=given.pattern("paragraph"),
        below=given.pattern("below"),
    )


def _behind(
    whose: re.Pattern[str], date: re.Pattern[str], forms: list[str], *, first: bool
) -> re.Pattern[str]:
    """What parts a number from its date where whose it is stands between them."""
    bodies = f"(?:{'|'.join(forms)})"
    if first:
        parts = f"(?:{date.pattern})?{bodies}(?:{date.pattern})"
    else:
        parts = f"(?:{whose.pattern}){bodies}"
    return re.compile(parts, re.IGNORECASE) if forms else NEVER
