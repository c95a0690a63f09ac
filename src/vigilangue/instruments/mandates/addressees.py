"""Whom an act binds: the names that follow it, by the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence

from .reader import Addressed, Reader
from .trie import Token
from .vocabulary import Addressing


def addressees(
    text: str, among: Sequence[Token], at: int, until: int, said: Addressing
) -> Addressed:
    """Return who is named from word ``at`` on, before word ``until``."""
    reader = Reader(text, among[:until], said)
    opened = reader.opened(at)
    clause = reader.clause(opened)
    found = reader.name(clause, clause=clause > opened)
    if found is None and said.verb_first and clause > opened:
        found = reader.name(clause + 1, clause=True)
    if found is None:
        return Addressed(names=(), end=at)
    return reader.listed(found, clause=clause > opened)


def bound(
    text: str, among: Sequence[Token], at: int, until: int, said: Addressing
) -> Addressed | None:
    """Return who is bound by a clause ("that all States shall"), None: nobody."""
    reader = Reader(text, among[:until], said)
    opened = reader.opened(at)
    clause = said.that.end(reader.among, opened)
    opens = clause > opened or said.bare
    found = reader.name(clause, clause=True) if opens else None
    if found is None:
        return None
    listed = reader.listed(found, clause=True)
    modal = said.modals.end(reader.among, opened) > opened or any(
        said.modals.end(reader.among, here) > here
        for here in range(listed.end, min(listed.end + 3, len(reader.among)))
    )
    return listed if modal else None


def own_subject(among: Sequence[Token], said: Addressing) -> bool:
    """Tell whether words begin with somebody, who then does it: no infinitive."""
    at = 0
    while (end := said.determiners.end(among, at)) > at:
        at = end
    return said.names.find(among, at) is not None


def named_before(
    among: Sequence[Token], at: int, until: int, said: Addressing
) -> str | None:
    """Return the last name before an act, where a pronoun stands for who is bound."""
    near = range(max(0, at - 1), min(until + 3, len(among)))
    if not any(said.pronouns.end(among, here) > here for here in near):
        return None
    here, last = 0, None
    while here < at:
        found = said.names.find(among, here)
        if found is not None and found[0] <= at:
            first = last is None or _person(found[1]) or not _person(last)
            last = found[1] if first else last
        here = max(here + 1, found[0] if found else 0)
    return last


def _person(name: str | None) -> bool:
    words = ("Secretary-General", "Commissioner", "Rapporteur", "Director", "Expert")
    return name is not None and any(w in name for w in words)
