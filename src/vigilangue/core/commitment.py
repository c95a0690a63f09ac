"""Commitments: a mandate of an instrument, and what happened to it since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from .expression import QUOTED
from .outcome import Evidence, Outcome, Verdict
from .regime import Force
from .work import Kind

# How strongly an act obliges: only what decides, demands, requests or urges can be
# breached; the rest falls short. Acts that are not named only guide.
FORCES = {
    **dict.fromkeys(("decide", "establish", "demand", "direct"), Force.DECIDES),
    **dict.fromkeys(("instruct", "resolve"), Force.DECIDES),
    **dict.fromkeys(("request", "ask"), Force.REQUESTS),
    **dict.fromkeys(("urge",), Force.URGES),
    **dict.fromkeys(("call upon", "call for", "appeal", "stress"), Force.STRESSES),
    **dict.fromkeys(("invite", "recommend", "encourage"), Force.ENCOURAGES),
}


class Happened(StrEnum):
    """What a person may say of a mandate."""

    REPORTED = "reported"
    IMPLEMENTED = "implemented"
    SUPERSEDED = "superseded"
    LOOKED = "looked"
    LIFTED = "lifted"
    COMMENTED = "commented"

    @property
    def settles(self) -> bool:
        """Whether it answers the mandate until somebody lifts it."""
        return self in (Happened.REPORTED, Happened.IMPLEMENTED, Happened.SUPERSEDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event of a mandate: who says it, why, and what shows it.

    ``evidence`` is an address or a symbol; of ``LOOKED`` the place that was looked
    at, where nothing was found.
    """

    what: Happened
    at: datetime
    author: str
    reason: str
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A mandate as checks see it: who owes it, by when, and its events in order.

    ``name`` is instrument and provision (``A/RES/79/331 op56``). ``owed`` is false
    where a body decides something for itself: it reports to nobody. ``ends`` is the
    first day on which it is late, None where it is not known; ``due`` whether anything
    is said of a time.
    """

    name: str
    act: str
    addressee: str | None
    owed: bool = True
    due: bool = False
    ends: date | None = None
    events: tuple[Happening, ...] = ()

    @property
    def id(self) -> str:
        """Its name, for the verdicts about it."""
        return self.name

    @property
    def kind(self) -> Kind:
        """An instrument is a document."""
        return Kind.DOCUMENT

    @property
    def force(self) -> Force:
        """How strongly it obliges."""
        return FORCES.get(self.act, Force.GUIDES)

    @property
    def settled(self) -> Happening | None:
        """The event that answers it, None where none does (any more)."""
        found: Happening | None = None
        for event in self.events:
            if event.what.settles:
                found = event
            elif event.what is Happened.LIFTED:
                found = None
        return found

    def looked(self, since: date | None = None) -> Happening | None:
        """Return the last look (since a day) that found nothing."""
        looks = (e for e in self.events if e.what is Happened.LOOKED)
        late = [e for e in looks if since is None or e.at.date() >= since]
        return late[-1] if late else None

    def verdict(
        self, outcome: Outcome, because: str, shown_by: Happening | None = None
    ) -> Verdict:
        """Return a verdict that rests on its provision, with an event as evidence."""
        quote = shown_by.evidence[:QUOTED] if shown_by else ""
        return Verdict(
            outcome=outcome,
            because=because,
            evidence=Evidence(quote=quote),
            basis=(self.name,),
        )
