"""When something is asked for: a session, a date, a span of time, how often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vigilangue.catalog import sessions as dated
from vigilangue.core.instrument import Due, Masthead
from vigilangue.values import dates
from vigilangue.values.lexicon import fold, months

from .sitting import body, passed, sessions, sits
from .trie import Token
from .vocabulary import Dues, Words

DATED = 40  # characters in which a date stands
LATEST = 2100
_MONTH = re.compile(r"\s*(?P<name>[^\W\d_]+)(?: de| of)?(?=\s)")
_YEAR = re.compile(r"\s*((?:19|20)\d\d)(?!\d)(?:\s*年(?:之?前|以前|底|年底)?)?")


def due(
    text: str,
    among: Sequence[Token],
    said: Words,
    masthead: Masthead,
    named: Sequence[str],
) -> Due | None:
    """Return when what these words of a text ask for is due, None: not said.

    ``named`` are those who are asked: where one of them sits in sessions, "its" session
    is its own, unless another body is named beside it.
    """
    own = next((n for n in named if sits(n)), None)
    every = _every(text, among, said.dues)
    often = every.every if every is not None else None
    for found in sessions(text, among, said):
        whose = body(among, found, said.addressing) or own or masthead.body
        whose = speaking(whose, masthead)
        if passed(found.number, whose, masthead):
            continue
        return Due(
            text=text[among[found.start].start : among[found.end - 1].end],
            session=found.number,
            body=whose,
            date=dated.opening(whose, found.number) if whose else None,
            every=often,
        )
    timed = _dated(text, among, said, masthead.adopted)
    return replace(timed, every=often) if timed is not None else every


def speaking(name: str | None, masthead: Masthead) -> str | None:
    """Return the name in full of the body that speaks, for "Council" or "Assembly"."""
    whole = masthead.body
    if name is not None and whole is not None and whole.endswith(f" {name}"):
        return whole
    return name


def _dated(
    text: str, among: Sequence[Token], said: Words, adopted: date | None
) -> Due | None:
    if not among:
        return None
    start, end = among[0].start, among[-1].end
    for by in said.dues.by.finditer(text, start, end):
        near = text[by.end() : by.end() + DATED]
        first = next(iter(dates.find(near, said.language)), None)
        if first is not None and first.start <= 1:
            if adopted is not None and first.date < adopted:
                continue
            printed = text[by.start() : by.end() + first.end]
            return Due(text=printed.strip(), date=first.date)
        year = _YEAR.match(near, _month(near, said.language))
        earliest = adopted.year if adopted is not None else 0
        if year is not None and earliest <= int(year[1]) <= LATEST:
            return Due(text=text[by.start() : by.end() + year.end()].strip())
    within = said.dues.within.search(text, start, end)
    return Due(text=within[0].strip()) if within else None


def _month(near: str, language: str) -> int:
    """Return where a month ends that stands before a year ("June 2027"), else 0."""
    found = _MONTH.match(near)
    return found.end() if found and fold(found["name"]) in months(language) else 0


def _every(text: str, among: Sequence[Token], dues: Dues) -> Due | None:
    for at in range(len(among)):
        found = dues.every.find(among, at)
        if found is not None and found[1]:
            words = text[among[at].start : among[found[0] - 1].end]
            return Due(text=words, every=found[1])
    return None
