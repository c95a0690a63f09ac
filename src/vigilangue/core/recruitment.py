"""The notices of a department in a period, as a check sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .outcome import Evidence
from .report import Measure
from .work import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Recruitment:
    """What the notices of a department ask for, from one day to another (included).

    ``department`` is empty where it is all of them. ``favoured`` says of each working
    language how often it is required by itself where another is only wished for, and
    ``evidence`` quotes one notice that does.
    """

    department: str
    since: date
    until: date
    favoured: tuple[Measure, ...]
    evidence: Evidence = field(default_factory=Evidence)

    @property
    def id(self) -> str:
        """Its name, for the verdicts about it."""
        return self.department

    @property
    def kind(self) -> Kind:
        """Notices, whatever is asked of them."""
        return Kind.NOTICE
