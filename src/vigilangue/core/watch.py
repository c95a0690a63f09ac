"""What is watched over time: organizations, their sources, the bounds they keep."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from .people import SeenBy
from .work import Kind

SOURCE_IN_BOUNDS = "source-in-bounds"  # the check whose subject is the source itself


class Connector(StrEnum):
    """How a source is read."""

    SITE = "site"  # crawled from its addresses
    MIRROR = "mirror"  # a folder on this machine
    WARC = "warc"  # a file that somebody else recorded
    FEED = "feed"  # RSS and Atom: press releases, a feed a language
    DOCUMENTS = "documents"  # MARCXML of a digital library: documents by symbol
    OAI = "oai"  # a repository that is harvested (OAI-PMH)
    CALENDAR = "calendar"  # iCalendar of meetings
    TABLE = "table"  # CSV or XLSX, by a map of its columns
    BOARD = "board"  # JSON of vacancy notices: postings, each with its texts

    @property
    def local(self) -> bool:
        """Whether it is a folder or file of this machine."""
        return self in (Connector.MIRROR, Connector.WARC)

    @property
    def lists(self) -> bool:
        """Whether its answers list works, rather than being pages themselves."""
        return self not in (Connector.SITE, Connector.MIRROR, Connector.WARC)


class Field(StrEnum):
    """What a column of a table holds."""

    NAME = "name"  # symbol or number of a document: rows of one name are one work
    TITLE = "title"
    LANGUAGE = "language"
    ADDRESS = "address"
    DAY = "day"  # on which the version was issued
    NOTE = "note"  # a language note, such as "English only"
    MASTHEAD = "masthead"  # what the document itself prints of its languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Which column, by its head, holds a field; of one language, or of all (None)."""

    field: Field
    header: str
    language: str | None = None


class Posted(StrEnum):
    """What a path leads to in a posting of a job board, or in what stands around it."""

    ID = "id"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    GRADE = "grade"
    DUTY_STATION = "duty_station"
    POSTED = "posted"  # the day of posting
    DEADLINE = "deadline"
    LANGUAGE = "language"
    TITLE = "title"
    TEXT = "text"
    ADDRESS = "address"
    POSTINGS = "postings"  # the list itself
    NEXT = "next"  # the address of the next part of it
    TOKEN = "token"  # with which the next part is asked for
    MORE = "more"  # whether there is a next part
    TOTAL = "total"  # postings, in all parts
    PAGES = "pages"
    OFFSET = "offset"
    PAGE = "page"
    SIZE = "size"  # of a part


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a look at a source must hold to be believed.

    ``pages_min`` and ``pages_max`` bound the pages seen, ``unseen_max`` the share of
    addresses that could not be looked at (0 to 1), ``fall_max`` the share of pages
    that may be gone since the last look that was believed, and ``languages`` are
    those in which some page must have been read.
    """

    pages_min: int = 1
    pages_max: int | None = None
    unseen_max: float = 0.5
    fall_max: float = 0.3
    languages: tuple[str, ...] = ()


class Length(StrEnum):
    """How long the periods are over which what cannot be mended is counted."""

    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What share of the notices of a period may fail a check, and nothing is said.

    ``share`` is that of 0 to 1, ``least`` the notices that a period must have: of
    fewer nothing is told.
    """

    period: Length = Length.MONTH
    share: float = 0.1
    least: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A declaration of something to watch.

    ``addresses`` are where a site begins, or the folders or files of the other
    connectors; ``base_url`` is what the root of a mirror stands for; ``complete``
    says that what is there is the whole site. ``limit`` is the most pages that are
    fetched at a time, ``delay`` the seconds between two, ``every`` the wait between
    two looks (None: one look is enough), ``connect`` maps host names to
    ``address:port`` where a site is not to be sought by its name, and
    ``allow_private`` permits addresses inside the network. ``columns`` are those of a
    table, ``paths`` those of a job board where they are not as usual; ``spoken`` gives
    the language of what an address lists where nothing there says it, and ``system``
    names a documents system that is asked for the languages that a list lacks.
    ``seen_to_work`` is the day on which somebody last saw it answer as it should (None:
    it never could be tried).

    A source that ``negotiates`` chooses by the language that is asked for: each page is
    asked for once in each that is owed. Of a page that seldom changes no look is older
    than ``oldest`` (None: each page is looked at each time). Of a source
    with ``render`` a browser runs the scripts, and what they make of a page is read.
    ``rate`` says how notices
    are counted, which open no alert one by one.
    """

    slug: str
    title: str
    addresses: tuple[str, ...]
    connector: Connector = Connector.SITE
    kind: Kind = Kind.PAGE
    base_url: str | None = None
    complete: bool = False
    limit: int = 1000
    delay: float = 0.5
    every: timedelta | None = timedelta(days=1)
    connect: tuple[tuple[str, str], ...] = ()
    allow_private: bool = False
    negotiates: bool = False
    oldest: timedelta | None = None
    render: bool = False
    columns: tuple[Column, ...] = ()
    paths: tuple[tuple[Posted, tuple[str, ...]], ...] = ()
    spoken: tuple[tuple[str, str], ...] = ()
    system: str = ""
    seen_to_work: date | None = None
    expect: Bounds = field(default_factory=Bounds)
    rate: Allowance = field(default_factory=Allowance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """Who owes: its regime by name (or file), and the sources to watch.

    ``languages`` are those in which every work should be there; empty means that
    the regime says, or the site itself. ``seen_by`` says who sees what is found.
    ``answers_for`` names, in English, whose mandates are its own to carry out, and
    ``names`` gives its name in other languages, by tag.
    """

    slug: str
    title: str
    regime: str = "any"
    languages: tuple[str, ...] = ()
    seen_by: SeenBy = SeenBy.GROUP
    answers_for: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()
