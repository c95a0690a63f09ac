"""Publications: a document, a press release or a meeting, as systems list it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from .outcome import Evidence, Outcome, Verdict
from .regime import Duty, Line, Regime
from .work import Kind


class Ground(StrEnum):
    """What shows in which languages a publication is owed."""

    MASTHEAD = "masthead"
    NOTE = "language note"
    SERIES = "rule of the series"


class Version(NamedTuple):
    """A language version as it is listed; ``language`` is None where nothing tells it.

    ``day`` is when it was issued (None: not told), ``text`` what is said beside the
    title, ``capture`` the hash of the answer that lists it, ``listed`` its address.
    """

    language: str | None
    url: str = ""
    day: date | None = None
    title: str = ""
    text: str = ""
    capture: str = ""
    listed: str = ""


class Note(NamedTuple):
    """What is printed about languages: ``only`` where others are ruled out."""

    text: str
    languages: tuple[str, ...] = ()
    only: bool = False
    ground: Ground = Ground.NOTE


class Owed(NamedTuple):
    """A language that is owed, what shows it, and the words or texts that say so."""

    language: str
    ground: Ground
    basis: tuple[str, ...]
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A work by the ``name`` that systems give it: a symbol, a number, an address.

    ``places`` are the hosts whose lists name it; ``whole`` says that what one of them
    lists is all there is (it is where such works are issued). ``issued`` is a day that
    is told of it as a whole; ``unseen`` are languages whose list could not be looked
    at, or not as far as this work.
    """

    name: str
    kind: Kind = Kind.DOCUMENT
    versions: tuple[Version, ...] = ()
    notes: tuple[Note, ...] = ()
    places: tuple[str, ...] = ()
    whole: bool = False
    issued: date | None = None
    unseen: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """Its name, for the verdicts about it."""
        return self.name

    @property
    def title(self) -> str:
        """The first title that is listed, else its name."""
        return next((v.title for v in self.versions if v.title), self.name)

    @property
    def first(self) -> date | None:
        """The day of the first version, else that of the whole; None: not told."""
        return min((v.day for v in self.versions if v.day), default=self.issued)

    def owed(self, regime: Regime) -> tuple[Owed, ...]:
        """Return the languages that a note, a masthead or a rule of the series shows.

        A note that rules others out stands before every rule.
        """
        found: dict[str, Owed] = {}
        for note in self.notes:
            for tag in note.languages:
                basis = tuple(line.basis for line in self._lines(regime, tag))
                said = basis or (f"{note.ground}: {note.text}",)
                found.setdefault(tag, Owed(tag, note.ground, said, note.text))
        if not self._closed:
            for tag in regime.owed(self.kind):
                lines = tuple(self._lines(regime, tag))
                if lines:
                    basis = tuple(line.basis for line in lines)
                    quote = lines[0].paraphrase
                    found.setdefault(tag, Owed(tag, Ground.SERIES, basis, quote))
        return tuple(found.values())

    def together(self, regime: Regime) -> tuple[Owed, ...]:
        """Return those of them that a text wants on the day of the others."""
        so = tuple(line for line in regime.lines if line.together)
        simultaneous = replace(regime, lines=so)
        return tuple(
            each
            for each in self.owed(simultaneous)
            if any(self._lines(simultaneous, each.language))
        )

    def excused(self, regime: Regime) -> dict[str, str]:
        """Return languages of its series that a note rules out, with the note."""
        closed = self._closed
        if closed is None:
            return {}
        said = {tag for note in self.notes for tag in note.languages}
        ruled = (tag for tag in regime.owed(self.kind) if tag not in said)
        return {t: closed.text for t in ruled if any(self._lines(regime, t))}

    @property
    def _closed(self) -> Note | None:
        return next((note for note in self.notes if note.only), None)

    def _lines(self, regime: Regime, tag: str) -> Iterator[Line]:
        for line in regime.lines:
            about = line.kind is self.kind and tag in line.languages
            about = about and line.duty is Duty.EXIST
            if about and line.covers(self.name):
                yield line

    def verdict(
        self,
        outcome: Outcome,
        because: str,
        *,
        language: str | None = None,
        quote: str = "",
        basis: tuple[str, ...] = (),
    ) -> Verdict:
        """Return a verdict with the first version, or that language's, as evidence."""
        listed = [v for v in self.versions if v.language == language] or self.versions
        capture = listed[0].capture if listed else ""
        said = quote or f"{self.name}: {self.title}"
        return Verdict(
            outcome=outcome,
            because=because,
            language=language,
            url=(listed[0].url or None) if listed else None,
            evidence=Evidence(capture=capture, quote=said[:300]),
            basis=basis,
        )
