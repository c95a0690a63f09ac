"""One language version of a work, with what was read and found on its page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .outcome import Evidence, Outcome, Verdict

QUOTED = 300  # characters of a quote that evidence keeps


# Passages and links are named tuples, not dataclasses: a page may have a hundred, and
# they go through a temporary file twice.
class Passage(NamedTuple):
    """A run of text in another language than its page; ``words`` counts all of it."""

    language: str
    words: int
    text: str


class Target(StrEnum):
    """Where a link that names a language really leads."""

    VERSION = "version"  # another language version of the same work
    HOME = "home"  # the front page, or another page that every page links to
    ELSEWHERE = "elsewhere"  # a page of another work
    GONE = "gone"  # nothing is there, and the look was good enough to say so
    UNSEEN = "unseen"  # not looked at


class LanguageLink(NamedTuple):
    """A link that names a language: hreflang, or an entry of the language switcher.

    ``label`` is the tag it names, ``url`` the address it leads to, ``version`` the
    language that address is really a version in (None: cannot tell), ``returns``
    whether the target declares this page in turn (None: cannot tell), ``quote`` the
    link as written.
    """

    label: str
    url: str
    target: Target
    version: str | None = None
    returns: bool | None = None
    quote: str = ""


class Part(NamedTuple):
    """A part of a page beside its text, and the language read in it.

    ``language`` is None where it cannot be told, or need not be.
    """

    text: str = ""
    language: str | None = None


UNSAID = Part()


class FeedLink(NamedTuple):
    """A feed that a page offers: its address, and the link as written.

    ``language`` is the one it is in (None: cannot tell), ``known`` says by what.
    """

    url: str
    language: str | None
    known: str = ""
    quote: str = ""


class ForeignLink(NamedTuple):
    """A link of the main content to a page in another language.

    ``marked`` is true where something beside it says so or its own words are in that
    language, None where they are too few to tell. ``version`` is the address of the
    version in the language of this page, where the work has one ("": it has none).
    """

    text: str
    url: str
    language: str
    marked: bool | None = None
    version: str = ""


class Leads(NamedTuple):
    """Where the links of the main content lead, of those that name no language.

    ``seen`` counts those to pages whose language is sure, ``foreign`` are the first
    of them that lead into another language, ``abroad`` how many there are in all;
    ``unseen`` counts those to pages that were not looked at, or not well enough.
    """

    seen: int = 0
    abroad: int = 0
    foreign: tuple[ForeignLink, ...] = ()
    unseen: int = 0


NOWHERE = Leads()


class Clash(NamedTuple):
    """A figure or a date that two versions of a passage state differently.

    ``place`` is that of the passage, ``kind`` ``number`` or ``date``; ``here`` and
    ``there`` are what each states, ``quote`` and ``other`` the passages.
    """

    place: int
    kind: str
    here: str
    there: str
    quote: str = ""
    other: str = ""


class Held(NamedTuple):
    """What a version states, held against another of its work, passage by passage.

    ``reference`` is the address of that other, or its own, where the others were held
    against it; ``passages`` how many there hold a figure.
    """

    reference: str
    passages: int
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth:
    """How much of its reference an expression holds.

    ``ratio`` is its length over the length to be expected in its language, ``low``
    the least that the site's good pairs make plausible; ``breaks_off`` is true where
    what there is follows the reference closely and then stops. ``reference`` is the
    address compared with, ``quote`` the first words there that have no counterpart.
    """

    ratio: float
    low: float
    breaks_off: bool
    reference: str
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A work in one language, as seen on one day.

    ``version`` is the language that addresses, labels and links say it is in;
    ``language`` the one read in its main content (None: cannot tell), with
    ``confidence`` from 0 to 1. ``declared`` are the tags of its ``lang`` attributes
    and headers, ``lang`` that of its root, ``content_language`` those of the header,
    as written; ``mislabelled`` are the first hreflang that are no tags, each with its
    link; ``direction`` is ``rtl``, ``ltr`` or None (not declared).
    ``alternates`` are its hreflang links, ``switcher`` the entries of its language
    switcher. ``quote`` is the beginning of the main content, ``capture`` the
    SHA-256 of the bytes. ``content`` is false for a page without main content, and
    ``absent`` true where what is served says itself that the page is not there, and
    ``front`` where it is the front page in place of the page.
    ``linked`` is the share of the main content that stands in links, ``leads`` says
    where they lead. ``title`` is without the name of the site; ``footer`` is what the
    pages repeat at their end (None: too few were seen to learn it), ``feeds`` what the
    page offers to readers of news;
    ``widgets`` and ``notices`` show or say that a machine translates it.
    ``modified`` is the day (ISO 8601) on which the page says it was last changed.
    ``held`` is what it states against another version (None: it follows none closely).
    """

    url: str
    version: str | None = None
    language: str | None = None
    confidence: float = 0.0
    declared: tuple[str, ...] = ()
    lang: str | None = None
    content_language: tuple[str, ...] = ()
    mislabelled: tuple[tuple[str, str], ...] = ()
    direction: str | None = None
    words: int = 0
    content: bool = True
    absent: bool = False
    front: bool = False
    linked: float = 0.0
    leads: Leads = NOWHERE
    title: Part = UNSAID
    footer: Part | None = UNSAID
    feeds: tuple[FeedLink, ...] = ()
    widgets: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    alternates: tuple[LanguageLink, ...] = ()
    switcher: tuple[LanguageLink, ...] = ()
    depth: Depth | None = None
    modified: str | None = None
    held: Held | None = None
    capture: str = ""
    quote: str = ""

    @property
    def tag(self) -> str | None:
        """The language that it stands for: that of its version, else the one read."""
        return self.version or self.language

    @property
    def blank(self) -> bool:
        """Whether nothing was seen to judge by: no main content, and no reason why.

        So may look a page that a script fills, or what a server under siege answers.
        """
        return not (self.content or self.absent or self.front)

    @property
    def dark(self) -> bool:
        """Whether it is blank, and without a link to another version too."""
        return self.blank and not (self.alternates or self.switcher)

    def verdict(
        self,
        outcome: Outcome,
        because: str,
        *,
        quote: str | None = None,
        language: str | None = None,
    ) -> Verdict:
        """Return a verdict about this page, with its capture as evidence.

        ``quote`` is what the verdict rests on (default: the beginning of the main
        content), ``language`` the one it is about (default: that of this version).
        """
        words = self.quote if quote is None else quote
        return Verdict(
            outcome=outcome,
            because=because,
            language=language or self.version or self.language,
            url=self.url,
            evidence=Evidence(capture=self.capture, quote=words[:QUOTED]),
        )
