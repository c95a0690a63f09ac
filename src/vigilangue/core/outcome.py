"""The four answers a check may give, and one answer about one language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Outcomes of W3C EARL, so that our reports can be read by other tools."""

    PASSED = "passed"
    FAILED = "failed"
    INAPPLICABLE = "inapplicable"
    CANT_TELL = "cant_tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a verdict rests on: the captured bytes, and the words quoted from them.

    ``capture`` is ``sha256:`` and 64 hexadecimal digits, or empty where the look
    was at a set of pages; ``quote`` is at most 300 characters, as captured.
    """

    capture: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One outcome, about one language of one work, or about one of its pages.

    A check fills in ``outcome``, ``because``, ``url``, ``language`` and
    ``evidence``; who runs the check adds ``check``, ``work`` and ``basis``.
    """

    outcome: Outcome
    because: str
    language: str | None = None
    url: str | None = None
    evidence: Evidence = Evidence()
    check: str = ""
    work: str = ""
    basis: tuple[str, ...] = ()

    def signed(self, check: str, work: str, basis: tuple[str, ...]) -> Verdict:
        """Return the same verdict with who says it, about what, resting on what."""
        return Verdict(
            outcome=self.outcome,
            because=self.because,
            language=self.language,
            url=self.url,
            evidence=self.evidence,
            check=check,
            work=work,
            basis=basis,
        )
