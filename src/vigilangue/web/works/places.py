"""What stands in a language's place: told apart by mark and word."""

from __future__ import annotations

from dataclasses import dataclass

from vigilangue.core import Outcome
from vigilangue.reports.marks import MARKS
from vigilangue.reports.picture import State
from vigilangue.reports.words import Words

from ..templatetags.parts import number
from ..templatetags.texts import spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as it is shown; ``said`` names language and state for who listens."""

    language: str
    state: State
    findings: int
    said: str

    @property
    def mark(self) -> str:
        """The sign that tells the state without its colour."""
        return MARKS[self.state]


def place(
    words: Words, language: str, owed: Outcome | None, there: bool, findings: int
) -> Place:
    """Return the place of a language, in the words of the reader.

    ``owed`` is what was said of whether the language is there, None where it is not
    owed; ``there`` whether a page is offered in it.
    """
    state = _state(owed, there, findings)
    said = words("label", label=words.named(language)) + words(f"state_{state}")
    if findings:
        said += f" ({number(findings)})"
    return Place(language=language, state=state, findings=findings, said=said)


def _state(owed: Outcome | None, there: bool, findings: int) -> State:
    if owed is Outcome.FAILED:
        return State.MISSING
    if owed is Outcome.CANT_TELL:
        return State.UNSEEN
    if owed is Outcome.PASSED or there:
        return State.FAULTY if findings else State.THERE
    return State.UNOWED


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A mark and what it stands for."""

    state: State
    mark: str
    name: str


def legend() -> tuple[Sign, ...]:
    """Return every mark with its name."""
    words = spoken()
    return tuple(
        Sign(state=state, mark=mark, name=words(f"state_{state}"))
        for state, mark in MARKS.items()
    )
