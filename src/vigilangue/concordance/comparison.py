"""A comparison of language versions as it is handed on: pairs and verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vigilangue.core import Outcome

from .finding import Difference
from .versions import Disagreement

Place = int | str  # a line from 1, or the id of a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Paragraphs that are versions of each other: id by language, None: it has none."""

    places: Mapping[str, Place | None]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A verdict on one passage: the places of the reference and those that differ."""

    difference: Difference
    places: Mapping[str, Place | None]
    outcome: Outcome
    because: str
    evidence: Mapping[str, tuple[str, ...]]
    at_fault: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Versions of one document held against each other; the first is the reference."""

    languages: tuple[str, ...]
    pairs: tuple[Pair, ...]
    verdicts: tuple[Compared, ...]


def verdict(
    found: Disagreement, reference: str, places: Mapping[str, Place | None]
) -> Compared:
    """Return what versions disagree on as a verdict, with where each stands."""
    evidence = {reference: found.findings[0].reference}
    evidence |= {finding.language: finding.other for finding in found.findings}
    named = (reference, *(finding.language for finding in found.findings))
    return Compared(
        difference=found.difference,
        places={language: places[language] for language in named},
        outcome=Outcome.FAILED,
        because="; ".join(dict.fromkeys(f.because for f in found.findings)),
        evidence=evidence,
        at_fault=found.at_fault,
        confidence=min(finding.confidence for finding in found.findings),
    )


def missing(
    reference: str, language: str, places: Mapping[str, Place | None], text: str
) -> Compared:
    """Return the verdict that one of two versions lacks a paragraph."""
    there = next(tag for tag in (reference, language) if places[tag] is not None)
    lacking = language if there == reference else reference
    return Compared(
        difference=Difference.MISSING,
        places=places,
        outcome=Outcome.FAILED,
        because=f"the paragraph has no counterpart in {lacking}",
        evidence={there: (text,)},
        at_fault=(),
        confidence=0.8,
    )
