"""Whether a passage is in the language that it should be in."""

from __future__ import annotations

from vigilangue.core.official import OFFICIAL
from vigilangue.language import identify

FEWEST = 30  # letters under which the language is not asked for
FEW = 12  # the same, where the script tells
OTHER_SCRIPTS = {"ar", "ru", "zh"}
SURE = 0.9


def other_language(text: str, language: str) -> str | None:
    """Return the language of a passage where it is not the one expected.

    None where it is, where nobody can tell, and where only a part (a title, a name) is
    in another: both halves must be in that language.
    """
    letters = sum(map(str.isalpha, text))
    if letters < FEW:
        return None
    tag = language.partition("-")[0]
    among = tuple(sorted({*OFFICIAL, tag}))
    whole = identify.short(text, among)
    found = whole.language
    if letters < FEWEST and not {found, tag} & OTHER_SCRIPTS:
        return None
    if found is None or found == tag or whole.confidence < SURE:
        return None
    middle = len(text) // 2
    halves = (text[:middle], text[middle:])
    same = all(identify.short(half, among).language == found for half in halves)
    return found if same else None
