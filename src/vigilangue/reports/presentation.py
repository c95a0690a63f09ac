"""For whom a report is written: their language, and the width of their screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vigilangue.core import Check, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """What a writer needs besides the audit; writers for programs ignore most of it.

    ``checks`` are those that ran, by slug: rules and remedies are read from them.
    ``language`` is that of the report's own words, ``width`` the columns of a
    terminal, ``colour`` whether it shows any.
    """

    checks: Mapping[str, Check]
    language: str = "en"
    width: int = 80
    colour: bool = False

    def in_trial(self, slug: str) -> bool:
        """Whether a check is in trial: it shows what it finds and opens nothing."""
        check = self.checks.get(slug)
        return check is not None and check.status is Status.TRIAL
