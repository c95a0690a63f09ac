"""Compares two versions of one passage: what one states and the other does not."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from . import force, matching, trial, wholeness
from .facts import Fact, Facts, Kind
from .finding import Difference, Finding, Passage
from .reading import facts
from .tongue import other_language

Left = tuple[Sequence[Fact], Sequence[Fact]]
"""The facts of each version that the other does not account for."""

LESS = 0.7  # confidence where one version alone states a number
QUOTED = 80  # characters of a passage that is quoted

_KINDS = {
    Kind.DATE: Difference.DATE,
    Kind.CITATION: Difference.CITATION,
    Kind.NUMBER: Difference.NUMBER,
}
_FOREIGN = frozenset({Difference.UNTRANSLATED, Difference.WRONG_LANGUAGE})
_WORDS = {
    Difference.DATE: "the dates differ",
    Difference.CITATION: "the documents cited differ",
    Difference.NUMBER: "the numbers differ",
}


@dataclass(frozen=True)
class Read:
    """A passage with what it states, each read once and only where it is asked for."""

    passage: Passage

    @cached_property
    def facts(self) -> Facts:
        """Its numbers, months, symbols and marks."""
        return facts(self.passage.text, self.passage.language)

    @cached_property
    def asking(self) -> force.Asking | None:
        """Whether it asks or invites."""
        return force.asking(self.passage.text, self.passage.language)

    @cached_property
    def foreign(self) -> str | None:
        """The language it is in instead of its own."""
        return other_language(self.passage.text, self.passage.language)


# A reference is held against several versions in turn.
_again = lru_cache(maxsize=256)(Read)


def compare(one: Passage, other: Passage) -> tuple[Finding, ...]:
    """Return how another version of a passage differs from the reference.

    >>> one = Passage(language="en", text="It held 56 meetings in May 2024.")
    >>> two = Passage(language="fr", text="Il a tenu 65 réunions en mai 2024.")
    >>> [(f.difference.value, f.reference, f.other) for f in compare(one, two)]
    [('number-mismatch', ('56',), ('65',))]
    """
    return tuple(differences(Read(one), Read(other)))


def compare_figures(one: Passage, other: Passage) -> tuple[Finding, ...]:
    """Return what `compare` does, but for names and the force of requests."""
    return tuple(stated(_again(one), Read(other)))


def differences(one: Read, other: Read) -> Iterator[Finding]:
    """Yield the differences of two passages that were read."""
    told = set()
    for finding in stated(one, other):
        told.add(finding.difference)
        yield finding
    if not told.isdisjoint(_FOREIGN):
        return
    if Difference.TRUNCATED not in told:
        yield from trial.names(one.passage, other.passage)
    if force.differs(one.asking, other.asking):
        assert one.asking is not None
        assert other.asking is not None
        yield Finding(
            difference=Difference.FORCE,
            language=other.passage.language,
            reference=one.asking.said,
            other=other.asking.said,
            because="a request stands for something weaker, or the reverse",
        )


def stated(one: Read, other: Read) -> Iterator[Finding]:
    """Yield what differs in language, length and figures: all but names and force."""
    texts = one.passage.text, other.passage.text
    if not texts[0].strip() or not texts[1].strip():
        return
    language = other.passage.language
    quotes = (texts[0][:QUOTED],), (texts[1][:QUOTED],)
    if one.foreign is None and (found := other.foreign):
        same = found == one.passage.language.partition("-")[0]
        yield Finding(
            difference=Difference.UNTRANSLATED if same else Difference.WRONG_LANGUAGE,
            language=language,
            reference=quotes[0],
            other=quotes[1],
            because=f"the passage is in {found}, not in {language}",
        )
        return
    numbers = matching.left(one.facts.numbers, other.facts.numbers)
    months = matching.left(one.facts.months, other.facts.months)
    lone = _lone(numbers, months)
    tongue = one.passage.language
    lacking = wholeness.lacking(texts[0], tongue, texts[1], language, lone=lone)
    cut = lacking is not None and wholeness.truncated(lacking)
    if lacking is not None and cut:
        yield Finding(
            difference=Difference.TRUNCATED,
            language=language,
            reference=quotes[0],
            other=(texts[1][-QUOTED:],),
            because="the passage is much shorter than its other version",
            confidence=min(0.95, 1 / (1 + math.exp(wholeness.TOLD - lacking))),
        )
    yield from _stated(one.facts, other.facts, numbers, months, language, cut=cut)


def _lone(numbers: Left, months: Left) -> int:
    """How many facts only the reference states, where the other adds none."""
    return 0 if numbers[1] else len(numbers[0]) + len(months[0])


def _stated(
    one: Facts,
    other: Facts,
    numbers: Left,
    months: Left,
    language: str,
    *,
    cut: bool,
) -> Iterator[Finding]:
    left, right = numbers
    told = False
    for kind, difference in _KINDS.items():
        mine = [fact for fact in left if fact.kind is kind]
        theirs = [fact for fact in right if fact.kind is kind]
        if mine and theirs:
            told = True
            yield _facts(difference, language, mine, theirs)
    if left and right and not told:
        told = True
        yield _facts(Difference.NUMBER, language, left, right)
    if bool(left) != bool(right) and not cut:
        yield from _alone(one, other, numbers, language)
    if all(months):
        yield _facts(Difference.DATE, language, *months)
    lone = one.symbols.keys() - other.symbols, other.symbols.keys() - one.symbols
    if all(lone) and not told:
        yield Finding(
            difference=Difference.CITATION,
            language=language,
            reference=tuple(sorted(lone[0])),
            other=tuple(sorted(lone[1])),
            because=_WORDS[Difference.CITATION],
        )
    if sorted(one.marks) != sorted(other.marks):
        yield Finding(
            difference=Difference.FOOTNOTE,
            language=language,
            reference=one.marks,
            other=other.marks,
            because="the footnote marks differ",
        )


def _alone(one: Facts, other: Facts, numbers: Left, language: str) -> Iterator[Finding]:
    """Numbers that one side alone states, and the other nowhere."""
    mine = matching.fresh(numbers[0], one.plain, other.numbers)
    theirs = matching.fresh(numbers[1], other.plain, one.numbers)
    for kind, difference in _KINDS.items():
        ours = [fact for fact in mine if fact.kind is kind]
        others = [fact for fact in theirs if fact.kind is kind]
        if ours or others:
            found = _facts(difference, language, ours, others)
            because = f"{found.because}: one version alone states it"
            yield replace(found, because=because, confidence=LESS)


def _facts(
    difference: Difference,
    language: str,
    mine: Sequence[Fact],
    theirs: Sequence[Fact],
) -> Finding:
    read = [
        f"{fact.text.strip()} = {fact.value:f}"
        for fact in (*mine, *theirs)
        if fact.spelled or not fact.text.isdecimal()
    ]
    because = _WORDS[difference] + (f" ({'; '.join(read)})" if read else "")
    return Finding(
        difference=difference,
        language=language,
        reference=tuple(fact.text.strip() for fact in mine),
        other=tuple(fact.text.strip() for fact in theirs),
        because=because,
    )
