"""Two to six versions of a passage at once: what differs, and where to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .finding import Difference, Finding, Passage
from .passages import Read, differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One difference between versions: the findings of one check about a passage.

    ``at_fault`` are the languages that differ from the others; none where two simply
    differ. No version is the right one by itself.
    """

    difference: Difference
    findings: tuple[Finding, ...]
    at_fault: tuple[str, ...]


def compare_passages(versions: Sequence[Passage]) -> tuple[Disagreement, ...]:
    """Return how the versions of one passage differ; the first is the reference.

    >>> texts = {"en": "56 States", "fr": "56 États", "es": "65 Estados"}
    >>> versions = [Passage(language=k, text=text) for k, text in texts.items()]
    >>> [(d.difference.value, d.at_fault) for d in compare_passages(versions)]
    [('number-mismatch', ('es',))]
    """
    first, *others = map(Read, versions)
    found: dict[Difference, list[Finding]] = {}
    for other in others:
        for finding in differences(first, other):
            found.setdefault(finding.difference, []).append(finding)
    return tuple(
        Disagreement(
            difference=difference,
            findings=tuple(findings),
            at_fault=_few(difference, findings, [v.language for v in versions]),
        )
        for difference, findings in found.items()
    )


def minority(some: Sequence[str], rest: Sequence[str]) -> tuple[str, ...]:
    """Return the smaller of two parts of the versions; none of two, or of halves."""
    if len(some) == len(rest) or len(some) + len(rest) < 3:
        return ()
    return tuple(some if len(some) < len(rest) else rest)


def _few(
    difference: Difference, findings: Sequence[Finding], languages: Sequence[str]
) -> tuple[str, ...]:
    differing = tuple(finding.language for finding in findings)
    if difference in (Difference.UNTRANSLATED, Difference.WRONG_LANGUAGE):
        return differing
    rest = [tag for tag in languages if tag not in differing]
    few = minority(differing, rest)
    alike = len({finding.reference for finding in findings}) == 1
    return few if alike or set(few) <= set(differing) else ()
