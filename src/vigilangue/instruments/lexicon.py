"""What differs by language when an instrument is read: one file a language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigilangue.core import CatalogError

from . import lemmas
from .lexicon_table import Section, expanded, section


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of a lead verb: its words, the lemma, and where it leads.

    "…" in ``words`` stands for what may part them ("对…表示", "nimmt … zur Kenntnis").
    ``preambular`` and ``operative`` say in which paragraphs it stands; both in
    languages, or for forms, that draw no line.
    """

    words: str
    lemma: str
    preambular: bool
    operative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Lead verbs, and the words around them.

    ``adverbs``, and words that end in ``adverb_endings``, compound a verb and are left
    out; ``subjects`` say who speaks;
    ``conjunctions`` stand between two verbs that lead together; ``openers`` make the
    paragraph that they open preambular (Arabic "وإذ"), ``grounds`` do so without a verb
    ("Whereas"); ``prefixes`` may be written
    together with a word ("وتقرر"); ``endings`` make an adverb of a verb ("地").
    """

    forms: tuple[Form, ...]
    adverbs: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    subjects: tuple[str, ...]
    conjunctions: tuple[str, ...]
    grounds: tuple[str, ...]
    openers: tuple[str, ...]
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How an instrument is set: the words of its headings, head and foot.

    ``bodies`` are (canonical English name, the formula that opens) pairs; the
    patterns are searched in lines of the head and the foot.
    """

    bodies: tuple[tuple[str, str], ...]
    preambles: tuple[str, ...]
    bridges: tuple[str, ...]
    article: re.Pattern[str]
    annex: re.Pattern[str]
    agenda: re.Pattern[str]
    meeting: re.Pattern[str]
    adoption: re.Pattern[str]
    vote: re.Pattern[str]
    original: re.Pattern[str]
    session: re.Pattern[str]
    kind: re.Pattern[str]
    resolution: re.Pattern[str]
    decision: re.Pattern[str]
    draft: re.Pattern[str]
    statement: re.Pattern[str]
    furniture: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language as instruments are written in it; equal by its tag."""

    language: str
    verbs: Verbs
    layout: Layout

    def __hash__(self) -> int:
        """Return the hash of the tag: there is one lexicon a language."""
        return hash(self.language)

    def __eq__(self, other: object) -> bool:
        """Return whether the other is of the same language."""
        return isinstance(other, Lexicon) and other.language == self.language


@cache
def languages() -> tuple[str, ...]:
    """Return the tags of the languages that have a lexicon."""
    found = (f.name for f in (files(__package__) / "lexicons").iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in found if n.endswith(".toml")))


@cache
def table(language: str, name: str) -> Mapping[str, object]:
    """Return one table of a language's file as it stands there, {} where it has none.

    For readers of other tables than these (``citations``, ``mandates``), which make
    of it a type of their own. Raises CatalogError for a language without lexicon.
    """
    found = _file(language).get(name, {})
    if not isinstance(found, dict):
        raise CatalogError(f"lexicons/{language}.toml: {name}: must be a table")
    return found


@cache
def load(language: str) -> Lexicon:
    """Return the lexicon of a language. Raises CatalogError where it has none."""
    where = f"lexicons/{language}.toml"
    verbs = section(table(language, "verbs"), where=f"{where}: verbs")
    layout = section(table(language, "layout"), where=f"{where}: layout")
    return Lexicon(language, _verbs(verbs), _layout(layout))


@cache
def bare() -> Lexicon:
    """Return a lexicon without words, for a language that has none."""
    none = section({}, where="no lexicon")
    return Lexicon("und", _verbs(none), _layout(none))


@cache
def _file(language: str) -> Mapping[str, object]:
    if language not in languages():
        known = ", ".join(languages())
        raise CatalogError(f"no lexicon for {language!r}; there are {known}")
    path = files(__package__) / "lexicons" / f"{language}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"lexicons/{language}.toml: {error}") from error


def _verbs(given: Section) -> Verbs:
    letters = given.below("letters")
    forms = [
        Form(
            words=words,
            lemma=lemma,
            preambular=mood != "operative",
            operative=mood != "preambular",
        )
        for mood in ("preambular", "operative", "either")
        for lemma, listed in given.below(mood).lists()
        for words in expanded(listed, letters)
    ]
    known: dict[str, str] = {}
    for form in forms:
        if form.lemma not in lemmas.known():
            raise given.error(form.lemma, "is no lemma that lemmas.toml knows")
        if known.setdefault(form.words, form.lemma) != form.lemma:
            raise given.error(
                form.lemma, f"{form.words!r} is {known[form.words]!r} too"
            )
    return Verbs(
        forms=tuple(forms),
        adverbs=expanded(given.strings("adverbs"), letters),
        adverb_endings=given.strings("adverb_endings"),
        subjects=given.strings("subjects"),
        conjunctions=given.strings("conjunctions"),
        grounds=given.strings("grounds"),
        openers=given.strings("openers"),
        prefixes=given.strings("prefixes"),
        endings=given.strings("endings"),
    )


def _layout(given: Section) -> Layout:
    pattern = given.below("patterns").pattern
    return Layout(
        bodies=tuple(
            (name, formula)
            for name, formulas in given.below("bodies").lists()
            for formula in formulas
        ),
        preambles=given.strings("preambles"),
        bridges=given.strings("bridges"),
        article=pattern("article"),
        annex=pattern("annex"),
        agenda=pattern("agenda"),
        meeting=pattern("meeting"),
        adoption=pattern("adoption"),
        vote=pattern("vote"),
        original=pattern("original"),
        session=pattern("session"),
        kind=pattern("kind"),
        resolution=pattern("resolution"),
        decision=pattern("decision"),
        draft=pattern("draft"),
        statement=pattern("statement"),
        furniture=pattern("furniture"),
    )
