"""What two versions of a passage say differently."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vigilangue.core import Severity


class Difference(StrEnum):
    """The checks on the versions of a passage, by their names."""

    MISSING = "missing-paragraph"
    NUMBER = "number-mismatch"
    DATE = "date-mismatch"
    CITATION = "citation-mismatch"
    FOOTNOTE = "footnote-mismatch"
    FORCE = "force-mismatch"
    UNTRANSLATED = "untranslated-passage"
    WRONG_LANGUAGE = "wrong-language"
    TRUNCATED = "truncated-passage"
    STATE = "state-name-mismatch"
    ACRONYM = "acronym-mismatch"
    ADDRESS = "address-mismatch"

    @property
    def trial(self) -> bool:
        """Whether it is shown and not counted: how often it is right is not known."""
        return self in (Difference.STATE, Difference.ACRONYM, Difference.ADDRESS)

    @property
    def severity(self) -> Severity:
        """How much it matters where it is right: whether another act is asked for."""
        if self.trial or self is Difference.FOOTNOTE:
            return Severity.MINOR
        if self in (Difference.CITATION, Difference.TRUNCATED, Difference.UNTRANSLATED):
            return Severity.MAJOR
        return Severity.CRITICAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage in one language, a BCP 47 tag; its text as printed."""

    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference between the reference and another version.

    ``reference`` and ``other`` quote what differs on each side; ``because`` says what
    it was taken to mean. ``confidence`` is a rough share of such findings that are
    right.
    """

    difference: Difference
    language: str
    reference: tuple[str, ...]
    other: tuple[str, ...]
    because: str
    confidence: float = 0.9
