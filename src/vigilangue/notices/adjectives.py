"""Leaves out the names of languages that are adjectives: "French cuisine"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .joining import Joint, joint
from .lexicon import Lexicon
from .names import Mention
from .phrases import Cue

_WORD_AFTER = re.compile(r"[\s\-]*(\w)")
_WORD_BEFORE = re.compile(r"[^\W\d_]['\s\-]*\Z")
_ATTACHED = re.compile(r"[^\W\d_]+\Z")
# The word before, and how it shows that it is a definite noun of Arabic.
_NOUN = re.compile(r"[^\W\d_]+(?=\s*\Z)")
_ARTICLES = ("ال", "وال", "بال", "لل", "فال", "كال")
_OWNED = re.compile(r"(?:ها|هم|نا|كم)\s*\Z")
_BESIDE = 14  # characters within which the word for language makes a name of a form


def nouns(
    text: str, mentions: Sequence[Mention], cues: Sequence[Cue], lexicon: Lexicon
) -> list[Mention]:
    """Return the mentions that name a language, not what is of a nation.

    What is joined by "and" or "or" is judged together, by the noun on the side where
    a noun stands in the language.
    """
    kept: list[Mention] = []
    for chain in _chains(text, mentions, lexicon):
        if lexicon.noun_after and not _free_after(text, chain[-1], cues, lexicon):
            continue
        if lexicon.noun_before and not _free_before(text, chain[0], cues, lexicon):
            continue
        kept += (m for m in chain if not m.weak or _supported(m, chain, cues))
    return kept


def _chains(
    text: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[list[Mention]]:
    chain: list[Mention] = []
    for mention in mentions:
        if chain and joint(text[chain[-1].end : mention.start], lexicon) in (
            Joint.APART,
            Joint.EXAMPLE,
        ):
            yield chain
            chain = []
        chain.append(mention)
    if chain:
        yield chain


def _free_after(
    text: str, last: Mention, cues: Sequence[Cue], lexicon: Lexicon
) -> bool:
    word = _WORD_AFTER.match(text, last.end)
    if word is None:
        return True
    at = word.start(1)
    if text[last.end] != "-" and any(cue.start == at for cue in cues):
        return True
    rest = text[at : at + 40]
    return any(
        found and found[0].start == 0
        for found in (lexicon.beside.find(rest), lexicon.joints.find(rest))
    )


def _free_before(
    text: str, first: Mention, cues: Sequence[Cue], lexicon: Lexicon
) -> bool:
    start = max(0, first.start - 40)
    before = text[start : first.start]
    attached = _ATTACHED.search(before) if lexicon.free else None
    if attached:
        if attached.group() in lexicon.free:
            return True
        before = before[: attached.start()]
        if attached.group() in lexicon.definite and _indefinite(before):
            return True
    word = _WORD_BEFORE.search(before)
    if word is None:
        return True
    reach = word.start() + 1
    if any(cue.end in (start + reach, first.start) for cue in cues):
        return True
    for listed in (lexicon.beside, lexicon.joints):
        for cue in listed.find(before):
            if cue.end in (reach, len(before)):
                return True
    return False


def _indefinite(before: str) -> bool:
    """Whether the word before is no definite noun, nor one that somebody owns."""
    noun = _NOUN.search(before)
    if noun is None or noun.group().startswith(_ARTICLES):
        return False
    return _OWNED.search(before) is None


def _supported(mention: Mention, chain: Sequence[Mention], cues: Sequence[Cue]) -> bool:
    """Whether the word for language, or for knowing one, stands beside a form."""
    low, high = chain[0].start - _BESIDE, chain[-1].end + _BESIDE
    return any(
        low <= cue.end and cue.start <= high
        for cue in cues
        if cue.kind.startswith(("skill.", "level.", "scope.language"))
        and not (mention.start <= cue.start < mention.end)
    )
