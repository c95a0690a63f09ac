"""When something is asked for: a session, a date, a span of time, how often."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vigilangue.catalog import sessions
from vigilangue.core.instrument import Due, Masthead
from vigilangue.values import dates, ordinals

from .acts import CLOSING, COMMAS, OPENING, SENTENCE
from .reader import GENERAL
from .trie import Token
from .vocabulary import Addressing, Dues, Words

BEFORE = 6  # words before a session in which it is said that it has passed
NEAR = 9  # words before a session in which its body is named
NEXT = 14  # words between an ordinal and the session that it shares with another
DATED = 40  # characters in which a date stands
LATEST = 2100
YEARS = 1000  # a session from here on is named by its year
_YEAR = re.compile(r"\s*((?:19|20)\d\d)(?!\d)(?:\s*年(?:之?前|以前|底|年底)?)?")
# People and regional commissions named after a body that sits in sessions.
OFFICERS = frozenset(
    {
        "President of the General Assembly",
        "President of the Security Council",
        "President of the Human Rights Council",
        "members of the Committee",
        "United Nations High Commissioner for Human Rights",
        "Office of the United Nations High Commissioner for Human Rights",
        "United Nations High Commissioner for Refugees",
        "Commissioner-General",
        "regional commissions",
        "International Committee of the Red Cross",
    }
)
SITTING = ("Assembly", "Council", "Commission", "Committee", "Conference", "Board")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Session:
    number: int
    start: int
    end: int


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
    own = next((n for n in named if _sits(n)), None)
    every = _every(text, among, said.dues)
    for found in _sessions(among, said):
        body = _body(among, found, said.addressing) or own or masthead.body
        if _passed(found.number, body, masthead):
            continue
        opens = sessions.opening(body, found.number) if body else None
        return Due(
            text=text[among[found.start].start : among[found.end - 1].end],
            session=found.number,
            body=body,
            date=opens,
            every=every.every if every else None,
        )
    timed = _yearly(text, among, said, own or masthead.body)
    timed = timed or _dated(text, among, said)
    if timed is None:
        return every
    return replace(timed, every=every.every) if every else timed


def _sits(name: str) -> bool:
    return any(word in name for word in SITTING) and name not in OFFICERS


def _passed(number: int, body: str | None, masthead: Masthead) -> bool:
    now = masthead.session
    if body != masthead.body or now is None or now >= YEARS or number >= YEARS:
        return False
    return number < now


def _sessions(among: Sequence[Token], said: Words) -> Iterator[_Session]:
    words = [token.word for token in among]
    dues = said.dues
    quoted = 0
    for at, word in enumerate(words):
        quoted = max(0, quoted + (word in OPENING) - (word in CLOSING))
        start = dues.at.end(among, at)
        opens = start > at or dues.joined.end(among, at) > at
        if quoted or not opens or _past(among, at, dues):
            continue
        found = _session(among, words, start, said)
        if found is not None and not _was(among, found[1], dues):
            yield _Session(number=found[0], start=at, end=found[1])


def _session(
    among: Sequence[Token], words: Sequence[str], at: int, said: Words
) -> tuple[int, int] | None:
    """The number of a session that is named here, and where its words end."""
    dues = said.dues
    if dues.session_first:
        end = max(dues.session.end(among, at), dues.joined.end(among, at))
        return ordinals.read(words, end, said.language) if end > at else None
    number = ordinals.read(words, at, said.language)
    if number is None:
        after = dues.session.end(among, at)
        return ordinals.read(words, after, said.language) if after > at else None
    value, end = number
    for here in range(end, min(end + NEXT, len(among))):
        last = dues.session.end(among, here)
        if last > here:
            return value, last
        if dues.odd.end(among, here) > here or words[here] in SENTENCE:
            return None
        between = dues.kinds.end(among, here) > here or words[here] in COMMAS
        if not between and ordinals.read(words, here, said.language) is None:
            return None
    return None


def _was(among: Sequence[Token], at: int, dues: Dues) -> bool:
    """Whether what follows a session says that it has passed ("届会议通过的")."""
    return any(dues.was.end(among, here) > here for here in (at, at + 1))


def _past(among: Sequence[Token], at: int, dues: Dues) -> bool:
    for here in range(at - 1, max(-1, at - 1 - BEFORE), -1):
        if among[here].word in COMMAS or among[here].word in SENTENCE:
            return False
        if dues.past.end(among, here) > here:
            return True
    return False


def _body(among: Sequence[Token], found: _Session, said: Addressing) -> str | None:
    """The body whose session it is, where it is named beside it."""
    after = range(found.end, min(found.end + 4, len(among)))
    before = range(found.start, max(-1, found.start - NEAR), -1)
    best: tuple[int, str] | None = None
    for here in (*after, *before):
        name = said.names.find(among, here)
        if name is None or not _sits(name[1]):
            continue
        if here >= found.end:
            return name[1].removeprefix(GENERAL)
        if name[0] <= found.start + 3 and (best is None or name[0] >= best[0]):
            best = name
    return None if best is None else best[1].removeprefix(GENERAL)


def _yearly(
    text: str, among: Sequence[Token], said: Words, body: str | None
) -> Due | None:
    """When a session is named by its year ("at its 2027 session")."""
    if not among:
        return None
    found = said.dues.yearly.search(text, among[0].start, among[-1].end)
    if found is None:
        return None
    year = next(int(y) for y in found.groups() if y is not None)
    return Due(text=found[0].strip(), session=year, body=body)


def _dated(text: str, among: Sequence[Token], said: Words) -> Due | None:
    if not among:
        return None
    start, end = among[0].start, among[-1].end
    for by in said.dues.by.finditer(text, start, end):
        near = text[by.end() : by.end() + DATED]
        first = next(iter(dates.find(near, said.language)), None)
        if first is not None and first.start <= 1:
            printed = text[by.start() : by.end() + first.end]
            return Due(text=printed.strip(), date=first.date)
        year = _YEAR.match(near)
        if year is not None and int(year[1]) <= LATEST:
            return Due(text=text[by.start() : by.end() + year.end()].strip())
    within = said.dues.within.search(text, start, end)
    return Due(text=within[0].strip()) if within else None


def _every(text: str, among: Sequence[Token], dues: Dues) -> Due | None:
    for at in range(len(among)):
        found = dues.every.find(among, at)
        if found is not None and found[1]:
            words = text[among[at].start : among[found[0] - 1].end]
            return Due(text=words, every=found[1])
    return None
