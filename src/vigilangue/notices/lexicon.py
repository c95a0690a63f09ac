"""What differs by language when a notice is read: one file a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigilangue.core import CatalogError

from .folding import fold
from .lexicon_table import Table
from .names import Forms, Names
from .phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """A language as notices are written in it.

    ``noun_after`` and ``noun_before`` say on which side the noun stands that the name
    of a language may be an adjective of; ``beside`` are the words that may stand there
    without making it one, ``free`` what is written together with a name and does the
    same, ``definite`` the article, which the noun of an adjective has as well.
    ``joints`` find what may stand between two languages that
    are joined; ``headings`` what a part is about, ``labels`` what a line tells of the
    post; ``whose`` finds what says whose a set of languages is; ``common`` are words
    that hardly a sentence is without; ``yes`` and ``no`` what is written in the cells
    of a table.
    """

    language: str
    spaced: bool
    noun_after: bool
    noun_before: bool
    names: Names
    cues: Phrases
    joints: Phrases
    beside: Phrases
    headings: Phrases
    labels: Phrases
    roles: Phrases
    whose: Phrases
    free: frozenset[str]
    definite: tuple[str, ...]
    common: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]


@cache
def languages() -> tuple[str, ...]:
    """Return the tags of the languages that have a lexicon."""
    found = (f.name for f in (files(__package__) / "lexicons").iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in found if n.endswith(".toml")))


@cache
def load(language: str) -> Lexicon:
    """Return the lexicon of a language. Raises CatalogError where it has none."""
    if language not in languages():
        known = ", ".join(languages())
        raise CatalogError(f"no lexicon for {language!r}; there are {known}")
    where = f"lexicons/{language}.toml"
    text = (files(__package__) / "lexicons" / f"{language}.toml").read_text("utf-8")
    try:
        given = Table(tomllib.loads(text), where=where)
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{where}: {error}") from error
    return _lexicon(language, given)


def _lexicon(language: str, given: Table) -> Lexicon:
    words = given.below("words")
    spaced = not words.strings("finals")
    proclitics = words.strings("proclitics")

    def phrases(listed: Mapping[str, tuple[str, ...]]) -> Phrases:
        return Phrases(listed, spaced=spaced, proclitics=proclitics)

    names = given.below("names")
    return Lexicon(
        language=language,
        spaced=spaced,
        noun_after="after" in words.strings("noun"),
        noun_before="before" in words.strings("noun"),
        names=Names(language, names.below("of").lists(), _forms(names, words)),
        cues=phrases(_kinds(given)),
        joints=Phrases(given.below("joints").lists(), spaced=spaced),
        beside=phrases({"beside": words.strings("beside")}),
        headings=phrases(given.below("headings").lists()),
        labels=phrases(given.below("labels").lists()),
        whose=phrases({"whose": words.strings("whose")}),
        roles=phrases(given.below("roles").lists()),
        definite=tuple(map(fold, words.strings("definite"))),
        free=frozenset(map(fold, words.strings("free"))),
        common=frozenset(map(fold, words.strings("common"))),
        yes=frozenset(map(fold, words.strings("yes"))),
        no=frozenset(map(fold, words.strings("no"))),
    )


def _forms(names: Table, words: Table) -> Forms:
    return Forms(
        endings=tuple(names.below("endings").lists().items()),
        weak=tuple(names.below("weak_endings").lists().items()),
        proclitics=tuple(map(fold, names.strings("proclitics"))),
        finals="".join(words.strings("finals")),
        shorts=tuple(
            (short, tag)
            for tag, several in names.below("shorts").lists().items()
            for short in several
        ),
        pairs=names.strings("shorts_before"),
        apart=frozenset(names.strings("shorts_not_after")),
        never=frozenset(map(fold, names.strings("never"))),
    )


def _kinds(given: Table) -> dict[str, tuple[str, ...]]:
    """Return the phrases of all tables of cues, by ``table.key``."""
    return {
        f"{name}.{key}": phrases
        for name in ("need", "lead", "tail", "level", "skill", "set", "scope")
        for key, phrases in given.below(name).lists().items()
    }
