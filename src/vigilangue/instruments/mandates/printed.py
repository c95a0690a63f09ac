"""Names as they are printed, where the gazetteer has only the general word or none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from .acts import COMMAS, SENTENCE
from .trie import Token
from .vocabulary import Addressing

LONGEST = 24  # words that a name may have, with what belongs to it
WORDS = 9  # words of a name alone
LINKS = frozenset({"of", "the", "for", "and", "in", "on", "to", "against"})
OPENS = frozenset({"of", "for", "on", "in", "against"})


def capital(text: str, among: Sequence[Token], at: int) -> bool:
    """Return whether a word is there that begins with a capital."""
    return at < len(among) and text[among[at].start].isupper()


def fuller(text: str, among: Sequence[Token], start: int, end: int) -> tuple[str, int]:
    """Return a name with the capitalized words that are part of it, and its end.

    "Special Committee on Peacekeeping Operations" for the word "Committee" from
    ``start`` to ``end``.
    """
    while start and capital(text, among, start - 1) and _near(among, start - 1):
        start -= 1
    while capital(text, among, end) and _near(among, end - 1):
        end += 1
    if end < len(among) and among[end].word in OPENS:
        for at in range(end, min(end + LONGEST, len(among))):
            if capital(text, among, at):
                end = at + 1
            elif among[at].word not in LINKS or _another(among, at):
                break
    return text[among[start].start : among[end - 1].end], end


def unlisted(
    text: str, among: Sequence[Token], at: int, until: int, said: Addressing
) -> tuple[str, int] | None:
    """Return who is asked by a name that the gazetteer lacks, and where it ends.

    Only where an infinitive follows ("urges X to ..."), and X is no deed: a word with
    one of the ``abstract`` endings. None of a language that does not set it so.
    """
    if not said.head_last or not said.abstract:
        return None
    start = at
    while start < until and (end := said.skipped.end(among, start)) > start:
        start = end
    head = _head(among, start, until, said)
    if start == until or said.joints.end(among, start) > start:
        return None
    if not start < head <= start + WORDS or _deed(text, among, start, head, said):
        return None
    infinitive = _infinitive(among, head, until, said)
    if infinitive is None:
        return None
    return text[among[start].start : among[head - 1].end], infinitive


def _head(among: Sequence[Token], start: int, until: int, said: Addressing) -> int:
    """Where the words of a name end, before what belongs to it."""
    return start + sum(
        1 for _ in takewhile(lambda at: not _ends(among, at, said), range(start, until))
    )


def _ends(among: Sequence[Token], at: int, said: Addressing) -> bool:
    word = among[at].word
    if word in SENTENCE or word in "()'":
        return True
    if word in COMMAS:
        return said.asides.end(among, at + 1) > at + 1
    return any(t.end(among, at) > at for t in (said.ends, said.complements, said.that))


def _deed(
    text: str, among: Sequence[Token], start: int, head: int, said: Addressing
) -> bool:
    first, last = among[start], among[head - 1]
    if capital(text, among, head - 1):
        return False
    alone = head == start + 1 and last.word.endswith("ed")
    return alone or first.word.endswith("ing") or last.word.endswith(said.abstract)


def _infinitive(
    among: Sequence[Token], at: int, until: int, said: Addressing
) -> int | None:
    for here in range(at, min(at + LONGEST, until - 1)):
        if among[here].word in SENTENCE:
            return None
        if among[here].word == "to":
            after = among[here + 1]
            bare = not after.word.endswith("ing")
            return here if bare and not _named(among, here + 1, said) else None
    return None


def _named(among: Sequence[Token], at: int, said: Addressing) -> bool:
    return any(t.end(among, at) > at for t in (said.determiners, said.names))


def _another(among: Sequence[Token], at: int) -> bool:
    """Whether "and the" opens another name."""
    following = among[at + 1].word if at + 1 < len(among) else ""
    return among[at].word == "and" and following == "the"


def _near(among: Sequence[Token], at: int) -> bool:
    """Whether nothing parts this word from the next ("Committee, Council")."""
    return among[at + 1].start - among[at].end == 1
