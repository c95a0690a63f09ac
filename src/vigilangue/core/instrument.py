"""Instruments: resolutions, decisions, declarations, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What sort of paragraph a provision is."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    HEADING = "heading"
    ARTICLE = "article"
    ANNEX = "annex"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An instrument or document that is cited.

    ``symbol`` is as printed in English (``A/RES/77/331``, ``S/RES/1325(2000)``), of
    another paragraph with ``paragraph`` ("34"); ``date`` is the one printed beside
    it; ``text`` is the citation as written, beginning at ``start`` characters of the
    text that it stands in.
    """

    symbol: str
    text: str
    start: int = 0
    date: date | None = None
    paragraph: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When something is asked for: ``text`` as written.

    ``session`` is of ``body`` (None: the one that speaks); ``date`` is one that is
    printed, or that the catalogue of sessions knows; ``every`` says how often
    ("year", "two years") where it recurs.
    """

    text: str
    session: int | None = None
    body: str | None = None
    date: date | None = None
    every: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """Who must do what by when. ``act`` is the lemma of the verb that binds.

    ``addressee`` is the canonical English name of who is bound, None where nobody
    is named; ``what`` the words that say what is asked, ``quote`` the act as written.
    """

    act: str
    addressee: str | None
    what: str
    due: Due | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A note lifted out of the text, by the number that marks it."""

    number: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A paragraph: ``id`` as the contract writes it (``pp1``, ``op43.a``).

    ``number`` is as printed, without its dot; ``level`` 1 for a paragraph, 2 for
    what stands below it. ``text`` is without number and marks, joined where a page
    or a note cut it. ``verbs`` are the lemmas of its lead verbs, ``footnotes`` the
    numbers of the notes that it has, ``marks`` the characters of the text that their
    marks stand before, ``doubts`` what could not be placed surely.
    """

    id: str
    role: Role
    number: str | None
    level: int
    text: str
    verbs: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    footnotes: tuple[str, ...] = ()
    marks: tuple[int, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What is printed at the head and foot of an instrument, as far as it is."""

    symbol: str | None = None
    title: str | None = None
    body: str | None = None
    session: int | None = None
    adopted: date | None = None
    agenda_item: str | None = None
    draft: str | None = None
    meeting: int | None = None
    original: str | None = None
    vote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """An instrument in one language, as read; ``language`` None: cannot tell."""

    masthead: Masthead
    language: str | None
    provisions: tuple[Provision, ...]
    footnotes: tuple[Footnote, ...] = ()
    doubts: tuple[str, ...] = ()
