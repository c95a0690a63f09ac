"""Makes the words of a language of its tables: mandates, addressees, due."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from vigilangue.instruments.lexicon import Lexicon, table
from vigilangue.instruments.lexicon_table import Section, section
from vigilangue.values import bodies, ordinals

from .trie import Trie
from .vocabulary import NOTHING, Acts, Addressing, Dues, Words


@cache
def words(lexicon: Lexicon) -> Words | None:
    """Return the words of a lexicon, None where it has none of this sort.

    Raises CatalogError where a table is not what it should be.
    """
    language = lexicon.language
    if language == "und" or not table(language, "mandates"):
        return None
    said = _Tables(language)
    return Words(
        language=language,
        ordinals=_ordinals(language),
        acts=_acts(said, lexicon),
        addressing=_addressing(said),
        dues=_dues(said),
    )


def _ordinals(language: str) -> ordinals.Forms:
    """Those of the lexicon where it has any, else those that all readers share."""
    own = table(language, "ordinals")
    return ordinals.made(own) if own else ordinals.forms(language)


class _Tables:
    """The three tables of a language, and tries of their phrases."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.mandates = self._table("mandates")
        self.addressees = self._table("addressees")
        self.due = self._table("due")
        pairs = (c.split("=") for c in self.mandates.strings("clitics"))
        self.clitics = tuple((written, meant) for written, meant in pairs)

    def flag(self, name: str, key: str) -> bool:
        return table(self.language, name).get(key) is True

    def trie(self, given: Section, key: str, *more: str) -> Trie[str]:
        return Trie(((p, p) for p in (*given.strings(key), *more)), self.clitics)

    def lists(self, given: Section, key: str, **more: tuple[str, ...]) -> Trie[str]:
        listed: Mapping[str, tuple[str, ...]] = {**dict(given.below(key).lists())}
        pairs = [(form, value) for value, forms in listed.items() for form in forms]
        pairs += [(form, NOTHING) for forms in more.values() for form in forms]
        return Trie(pairs, self.clitics)

    def _table(self, name: str) -> Section:
        where = f"lexicons/{self.language}.toml: {name}"
        return section(table(self.language, name), where=where)


def _acts(said: _Tables, lexicon: Lexicon) -> Acts:
    given = said.mandates
    return Acts(
        acts=said.lists(given, "acts", none=given.strings("no_acts")),
        renewing=said.trie(given, "renewing"),
        renewed=said.lists(given, "renewed"),
        decided=said.lists(given, "decided"),
        joints=said.trie(given, "joints"),
        fillers=said.trie(given, "fillers", *lexicon.verbs.adverbs),
        speakers=said.trie(given, "speakers"),
        relatives=said.trie(given, "relatives"),
        ours=said.lists(given, "ours"),
        us=said.trie(given, "us"),
        purposes=Trie(
            [
                *((p, p) for p in given.strings("purposes")),
                *((p, NOTHING) for p in given.strings("no_purposes")),
            ]
        ),
        reported=said.trie(given, "reported"),
        attached="".join(given.strings("attached")),
        first=frozenset(given.strings("first")),
        content=frozenset(given.strings("content")),
        directive=frozenset(given.strings("directive")),
    )


def _addressing(said: _Tables) -> Addressing:
    given = said.addressees
    own = given.below("names").lists()
    more = ((form, name) for name, forms in own for form in forms)
    names = (*bodies.names(said.language), *more)
    return Addressing(
        names=Trie(names, said.clitics),
        skipped=said.trie(given, "skipped"),
        after=said.trie(given, "after"),
        joints=said.trie(given, "joints"),
        asides=said.trie(given, "asides"),
        complements=said.trie(given, "complements"),
        ends=said.trie(given, "ends"),
        possessive=said.trie(given, "possessive"),
        that=said.trie(given, "that"),
        modals=said.trie(given, "modals"),
        pronouns=said.trie(given, "pronouns"),
        partners=said.trie(given, "partners"),
        determiners=said.trie(given, "determiners"),
        head_last=said.flag("addressees", "head_last"),
        compound=said.flag("addressees", "compound"),
        verb_first=said.flag("addressees", "verb_first"),
        clauses=said.trie(given, "clauses"),
        bare=said.flag("addressees", "bare"),
        abstract=given.strings("abstract"),
        attached="".join(said.mandates.strings("attached")),
        states=bodies.states(),
    )


def _dues(said: _Tables) -> Dues:
    given = said.due
    return Dues(
        at=said.trie(given, "at"),
        session=said.trie(given, "session"),
        kinds=said.trie(given, "kinds"),
        odd=said.trie(given, "odd"),
        past=said.trie(given, "past"),
        was=said.trie(given, "was"),
        joined=said.trie(given, "joined"),
        session_first=said.flag("due", "session_first"),
        by=given.below("patterns").pattern("by"),
        yearly=given.below("patterns").pattern("yearly"),
        within=given.below("patterns").pattern("within"),
        every=said.lists(given, "every"),
    )
