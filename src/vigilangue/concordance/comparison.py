"""A comparison of language versions as it is handed on: pairs and verdicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vigilangue.core import Outcome

from .excerpts import Excerpt, excerpt
from .finding import Difference, Passage
from .passages import QUOTED
from .versions import Disagreement, minority

Place = int | str  # a line from 1, or the id of a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Paragraphs that are versions of each other: id by language, None: it has none."""

    places: Mapping[str, Place | None]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A verdict on one passage: the places of the reference and those that differ.

    ``excerpts`` are what stands around the evidence in each version that is named.
    """

    difference: Difference
    places: Mapping[str, Place | None]
    outcome: Outcome
    because: str
    evidence: Mapping[str, tuple[str, ...]]
    at_fault: tuple[str, ...]
    confidence: float
    excerpts: Mapping[str, Excerpt]

    @property
    def trial(self) -> bool:
        """Whether it is shown and not counted."""
        return self.difference.trial


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Versions of one document held against each other; the first is the reference.

    ``original`` is the language that a masthead calls the original. All versions are
    authentic: it says where to read first, not who is right.
    """

    languages: tuple[str, ...]
    original: str | None = None
    pairs: tuple[Pair, ...]
    verdicts: tuple[Compared, ...]


def verdict(
    found: Disagreement,
    passages: Sequence[Passage],
    places: Mapping[str, Place | None],
) -> Compared:
    """Return what versions disagree on as a verdict, with where each stands.

    ``passages`` are the versions that were compared; the first is the reference.
    """
    reference = passages[0].language
    evidence = {reference: found.findings[0].reference}
    evidence |= {finding.language: finding.other for finding in found.findings}
    named = (reference, *(f.language for f in found.findings), *found.at_fault)
    return Compared(
        difference=found.difference,
        places={language: places[language] for language in dict.fromkeys(named)},
        outcome=Outcome.FAILED,
        because="; ".join(dict.fromkeys(f.because for f in found.findings)),
        evidence=evidence,
        at_fault=found.at_fault,
        confidence=min(finding.confidence for finding in found.findings),
        excerpts={
            passage.language: excerpt(passage.text, evidence.get(passage.language, ()))
            for passage in passages
            if passage.language in named
        },
    )


def missing(places: Mapping[str, Place | None], text: str, sure: float) -> Compared:
    """Return the verdict that some versions lack a passage; the first is the reference.

    ``places`` are those of all versions, None where one lacks it; ``sure`` how surely.
    """
    reference, *_ = places
    lacking = tuple(tag for tag, place in places.items() if place is None)
    having = tuple(tag for tag in places if tag not in lacking)
    named = having if reference in lacking else lacking
    kept = {tag: places[tag] for tag in dict.fromkeys((reference, *named))}
    return Compared(
        difference=Difference.MISSING,
        places=kept,
        outcome=Outcome.FAILED,
        because=f"the paragraph has no counterpart in {', '.join(lacking)}",
        evidence={having[0]: (text[:QUOTED],)},
        at_fault=minority(lacking, having),
        confidence=sure,
        excerpts={having[0]: excerpt(text, ())},
    )
