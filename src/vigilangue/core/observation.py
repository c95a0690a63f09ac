"""What people observe: grids of questions, and what was answered on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .outcome import Evidence, Outcome, Verdict
from .work import Kind


class Sort(StrEnum):
    """What sort of answer a question takes."""

    TEXT = "text"
    CHOICE = "choice"
    LANGUAGES = "languages"  # one choice for each language
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A slug with its names by language; English is always one of them."""

    slug: str
    titles: tuple[tuple[str, str], ...]

    def title(self, language: str) -> str:
        """Return its name in a language, else in English."""
        names = dict(self.titles)
        return names.get(language) or names["en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a grid; ``personal`` where its answers are about persons."""

    name: Named
    sort: Sort
    choices: tuple[Named, ...] = ()
    required: bool = False
    personal: bool = False
    help: Named | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A form for one kind of observation.

    ``kind`` is what it is about to a regime, ``languages`` those that its questions
    ask about, ``keep`` the days after which an observation is dropped (None: never).
    Where ``counted``, observations stay inside the group and are only ever counted:
    they alert nobody.
    """

    name: Named
    kind: Kind
    questions: tuple[Question, ...]
    languages: tuple[str, ...] = ()
    keep: int | None = None
    counted: bool = False

    def question(self, slug: str) -> Question | None:
        """Return a question by its slug."""
        return next((q for q in self.questions if q.name.slug == slug), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: of a question, in a language where it asks for each."""

    question: str
    value: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What somebody saw of something on a day, validated by a coordinator.

    ``name`` says of what (a meeting, a press conference); ``proof`` is the digest of
    the file that shows it, or empty.
    """

    id: str
    grid: str
    name: str
    day: date
    kind: Kind
    answers: tuple[Answer, ...]
    proof: str = ""

    def by_language(self, question: str) -> dict[str, str]:
        """Return the answers to a question by language."""
        return {a.language: a.value for a in self.answers if a.question == question}

    def verdict(self, outcome: Outcome, because: str, language: str) -> Verdict:
        """Return a verdict about one language, resting on what was written down."""
        quote = f"{self.name}, {self.day}: {because}"
        return Verdict(
            outcome=outcome,
            because=because,
            language=language,
            evidence=Evidence(capture=self.proof, quote=quote[:300]),
        )
