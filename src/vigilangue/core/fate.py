"""The fate of a commitment: what the next instrument made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .expression import QUOTED
from .lineage import Change
from .outcome import Evidence, Outcome, Verdict
from .work import Kind


class Act(NamedTuple):
    """What a provision does, by the lemma of its verb ("": none is known).

    ``least`` and ``most`` are the forces that it may have, 0 (tells) to 5 (decides):
    they differ where one verb of its language stands for several of another.
    """

    verb: str
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """A provision that may bind somebody, and what took its place.

    ``name`` is its instrument and id (``A/RES/77/331 op37``), ``successor`` the
    instrument in which it was sought, ``heir`` the id of what took its place there
    (None: nothing did). ``confidence`` (0 to 1) is how sure that is; ``whole`` says
    whether all of the successor was read. ``was`` and ``now`` are the acts of both,
    ``said`` and ``says`` their words.
    """

    name: str
    successor: str
    heir: str | None
    change: Change
    confidence: float
    was: Act
    now: Act | None = None
    whole: bool = True
    said: str = ""
    says: str = ""

    @property
    def id(self) -> str:
        """The names of both, for the verdicts about it."""
        return f"{self.name} > {self.successor} {self.heir or '-'}"

    @property
    def kind(self) -> Kind:
        """An instrument is a document."""
        return Kind.DOCUMENT

    def verdict(self, outcome: Outcome, because: str) -> Verdict:
        """Return a verdict that rests on the older provision, and quotes the newer."""
        return Verdict(
            outcome=outcome,
            because=because,
            evidence=Evidence(quote=(self.says or self.said)[:QUOTED]),
            basis=(self.name,),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A fate with what one check, which may be in ``trial``, says of it."""

    fate: Fate
    verdict: Verdict
    trial: bool = False
