"""In which language a text is written, or that nobody can tell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from . import frequent, garbage, han, markers, scripts, tags
from .choosing import Chooser
from .cld import Guess, guess
from .features import words
from .frequent import Vote
from .reading import UNREAD, Reading

__all__ = ["Reading", "page", "short"]

# Chosen on the development texts of docs/language.md, not on those reported there.
LOOK = 1500  # characters whose words are looked at
FEW_WORDS = 6  # under which the frequent words have no say
PLENTY = 0.45  # share of frequent words with which a sure guess needs no other reader
SUPPORT = 0.15  # share that confirms an unsure guess
OVERRULE = 0.25  # share, and lead in bits a word, that overrule a sure guess
ALONE = (0.2, 0.3)  # share and lead that suffice without pycld2
ONE_READER = 0.9  # confidence is times this where only one reader says so


def page(text: str) -> Reading:
    """Return the language of a page's main content, or of any text of some length.

    ``confidence`` is the share of the text in that language, less where only one of
    two readers says so. None: too short, not text (`garbage.legible`), in no language
    that is known here, or in so many that none prevails. Chinese is ``zh-Hans`` or
    ``zh-Hant`` where its characters show it, Serbian ``sr-Cyrl`` or ``sr-Latn``.
    """
    if not garbage.legible(text):
        return UNREAD
    writing = scripts.script(text)
    if writing is None:
        return UNREAD
    found = guess(text)
    if writing in scripts.UNSPACED or writing in scripts.alone():
        return _by_script(text, writing, found)
    return _named(text, writing, _agreed(words(text[:LOOK]), writing, found))


def short(text: str, among: Collection[str]) -> Reading:
    """Return which of the languages ``among`` a title, link or block is written in.

    ``among`` are valid tags; the answer is one of them as given. ``confidence`` is the
    share of such answers that were right on the development texts; on others those
    under 0.9 were right a little less often (docs/language.md). None where it is under
    `choosing.LEAST`, or where the text is in the script of none of them.
    """
    return _chooser(frozenset(among))(text)


@lru_cache(maxsize=512)
def _chooser(among: frozenset[str]) -> Chooser:
    return Chooser(among)


def _by_script(text: str, writing: str, found: Guess) -> Reading:
    """Of scripts whose words no space divides, or that one language is written in."""
    sure = scripts.share(text, writing)
    if writing == "Hani":
        return Reading(language=han.chinese(text), confidence=sure)
    language = found.language
    if language is None or writing not in scripts.written(language):
        language = scripts.alone().get(writing)
    if language is None:
        return UNREAD
    return Reading(language=language, confidence=sure)


def _agreed(seen: Sequence[str], writing: str, found: Guess) -> Reading:
    """Weigh what pycld2 says against the frequent words."""
    language, sure = found.language, found.percent / 100
    own = None
    if language is not None:
        if writing not in scripts.written(language):
            language = None
        else:
            own = frequent.share(seen, language, writing)
    if found.reliable and own is not None and own >= PLENTY:
        return Reading(language=language, confidence=sure)
    said = frequent.vote(seen, writing)
    if language is None or not found.reliable:
        return _unsure(language, sure, said)
    if said.words < FEW_WORDS:
        return Reading(language=language, confidence=sure * ONE_READER)
    if said.language == scripts.key(language, writing):
        return Reading(language=language, confidence=sure)
    if said.share >= OVERRULE and said.lead >= OVERRULE:
        return Reading(language=said.language, confidence=sure * ONE_READER)
    return Reading(language=language, confidence=sure * ONE_READER)


def _unsure(language: str | None, sure: float, said: Vote) -> Reading:
    """Decide where pycld2 is not sure, or knows no language that fits the script."""
    if language is not None and said.language == language and said.share >= SUPPORT:
        return Reading(language=language, confidence=max(sure, ONE_READER**2))
    if said.words >= FEW_WORDS and said.share >= ALONE[0] and said.lead >= ALONE[1]:
        return Reading(language=said.language, confidence=ONE_READER**2)
    return UNREAD


def _named(text: str, writing: str, found: Reading) -> Reading:
    """Settle close pairs, and say the script where the language has several."""
    language = found.language
    if language is None:
        return found
    language = markers.settle(text, scripts.key(language, writing)) or language
    language = scripts.tagged(language, writing)
    return Reading(language=tags.canonical(language), confidence=found.confidence)
