"""All that the page of one alert shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from vigilangue import alerts
from vigilangue.alerts import Event, Standing
from vigilangue.app.registry.quoting import Quoted, quote
from vigilangue.app.showing import explained
from vigilangue.app.showing.explained import Explained
from vigilangue.app.showing.rules import grounded, rules
from vigilangue.core import SOURCE_IN_BOUNDS, Force, Line, Outcome
from vigilangue.reports.standing import Ground
from vigilangue.reports.wording import UNREAD
from vigilangue.store.queries import alerts_seen as seen
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.alerts_seen import Look, Sighted
from vigilangue.store.queries.alerts_subject import Subject
from vigilangue.store.queries.evidence import earlier, proofs
from vigilangue.store.queries.noticed import RATE
from vigilangue.store.queries.registry_judged import KIND as MANDATE
from vigilangue.store.queries.registry_mandates import numbers

from ..registry.tongues import tongues
from . import proof
from .listed import state
from .rule import Rule, rule

VERDICTS = 200  # of one identity that are read back
LOOKS = 12  # evaluations whose outcome is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text that a finding rests on; ``line`` is what the regime says of it.

    ``quoted`` are its words in the language of the page, where they are held.
    """

    basis: str
    force: Force | None
    line: Line | None
    quoted: Quoted | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one evaluation said; ``outcome`` is None where it said nothing."""

    look: Look
    outcome: Outcome | None
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """An alert, or what is judged and never opened one."""

    subject: Subject
    mark: Mark
    rule: Rule
    ground: Ground
    explained: Explained
    events: tuple[Event, ...]
    answers: tuple[Answer, ...]
    proof: proof.Shown | None

    @property
    def standing(self) -> Standing:
        """How it stands now."""
        return self.explained.explanation.standing

    @property
    def state(self) -> str:
        """How it stands in one word."""
        return state(self.standing)

    @property
    def about_source(self) -> bool:
        """Whether it is about a source itself, not about a work."""
        return self.mark.check == SOURCE_IN_BOUNDS

    @property
    def of_notices(self) -> bool:
        """Whether it is about the notices of a period, not about one work."""
        return self.subject.kind == RATE

    @property
    def of_mandate(self) -> bool:
        """Whether it is about what an instrument asks, not about a work."""
        return self.subject.kind == MANDATE

    @property
    def mandates(self) -> list[int]:
        """The numbers of the mandates that it is about."""
        return numbers(self.subject.name) if self.of_mandate else []

    @property
    def texts(self) -> Iterator[Text]:
        """The texts that it rests on."""
        lines = {line.basis: line for line in self.ground.lines}
        for basis in self.ground.basis:
            line = lines.get(basis)
            force = line.force if line else self.ground.force
            named = basis.removesuffix(UNREAD)
            words = quote(named, tongues()[0])
            yield Text(basis=named, force=force, line=line, quoted=words)

    @property
    def history(self) -> Sequence[Event]:
        """Its events, newest first."""
        return self.events[::-1]


def about(subject: Subject, mark: Mark) -> About | None:
    """Return all about an alert, None where nothing is known of it."""
    verdicts = seen.of_mark(mark, VERDICTS)
    events = tuple(seen.events(subject.id).get(mark, ()))
    if not verdicts and not events:
        return None
    judged = rules(subject.regime)
    failed = (each.basis for each in verdicts if each.outcome is Outcome.FAILED)
    return About(
        subject=subject,
        mark=mark,
        rule=rule(mark.check, judged.checks.get(mark.check)),
        ground=grounded(mark.check, next(failed, ()), judged),
        explained=explained.of_mark(subject, mark, verdicts, events),
        events=events,
        answers=tuple(_answers(_looks(subject, verdicts), verdicts)),
        proof=proof.shown(verdicts, earlier if subject.kind == RATE else proofs),
    )


def _looks(subject: Subject, verdicts: Iterable[Sighted]) -> list[Look]:
    """Return the last looks; of a mandate those that say anything of it."""
    if subject.kind != MANDATE:
        return seen.looks(subject.source_id, LOOKS)
    return list(dict.fromkeys(verdict.look for verdict in verdicts))[:LOOKS]


def _answers(looks: Iterable[Look], verdicts: Iterable[Sighted]) -> Iterator[Answer]:
    said = {
        look.id: tuple(told) for look, told in groupby(verdicts, key=lambda v: v.look)
    }
    for look in looks:
        told = said.get(look.id, ())
        outcome = alerts.merged(v.outcome for v in told) if told else None
        because = (v.because for v in told if v.outcome is outcome)
        yield Answer(look=look, outcome=outcome, because=next(because, ""))
