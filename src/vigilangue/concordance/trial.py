"""What is looked at and not counted: names of States, acronyms, addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from . import naming
from .finding import Difference, Finding, Passage
from .tongue import OTHER_SCRIPTS

UNTRIED = 0.5  # confidence


def names(one: Passage, other: Passage) -> Iterator[Finding]:
    """Names that stand for others: each version has one that the other lacks."""
    mine = naming.states(one.text, one.language)
    theirs = naming.states(other.text, other.language)
    yield from _exchanged(Difference.STATE, other.language, mine, theirs)
    mine, theirs = naming.addresses(one.text), naming.addresses(other.text)
    yield from _exchanged(Difference.ADDRESS, other.language, mine, theirs)
    if len({_latin(one), _latin(other)}) == 2:
        short = naming.acronyms(one.text), naming.acronyms(other.text)
        if short[0] - short[1] and short[1] - short[0]:
            yield Finding(
                difference=Difference.ACRONYM,
                language=other.language,
                reference=tuple(sorted(short[0] - short[1])),
                other=tuple(sorted(short[1] - short[0])),
                because="the acronyms in Latin letters differ",
                confidence=UNTRIED,
            )


def _exchanged(
    difference: Difference,
    language: str,
    mine: Mapping[str, str],
    theirs: Mapping[str, str],
) -> Iterator[Finding]:
    """What stands in each version and not in the other, by what it means."""
    lone = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
    if all(lone):
        yield Finding(
            difference=difference,
            language=language,
            reference=tuple(mine[name] for name in sorted(lone[0])),
            other=tuple(theirs[name] for name in sorted(lone[1])),
            because=f"{', '.join(sorted(lone[0]))} or {', '.join(sorted(lone[1]))}",
            confidence=UNTRIED,
        )


def _latin(passage: Passage) -> bool:
    """Whether its language is in Latin letters; between two such acronyms differ."""
    return passage.language.partition("-")[0] not in OTHER_SCRIPTS
