"""Sessions that are named in a text, with the body that sits in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vigilangue.core.instrument import Masthead
from vigilangue.values import ordinals

from .acts import CLOSING, COMMAS, OPENING, SENTENCE
from .reader import GENERAL
from .trie import Token
from .vocabulary import Addressing, Dues, Words

BEFORE = 6  # words before a session in which it is said that it has passed
NEAR = 9  # words before a session in which its body is named
BEHIND = 4  # words behind it in which it is
NEXT = 14  # words between an ordinal and the session that it shares with another
YEARS = 1000  # a session from here on is named by its year
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
class Session:
    """A session by its number, or year, and the words that name it."""

    number: int
    start: int
    end: int


def sessions(text: str, among: Sequence[Token], said: Words) -> Iterator[Session]:
    """Yield the sessions of a text that are ahead as it is written, numbered first."""
    yield from _numbered(among, said)
    if not among:
        return
    for found in said.dues.yearly.finditer(text, among[0].start, among[-1].end):
        year = next(int(y) for y in found.groups() if y is not None)
        inside = [
            at
            for at, token in enumerate(among)
            if found.start() <= token.start < found.end()
        ]
        if inside:
            yield Session(number=year, start=inside[0], end=inside[-1] + 1)


def passed(number: int, body: str | None, masthead: Masthead) -> bool:
    """Return whether a session is one before that of the instrument itself."""
    now = masthead.session
    if body != masthead.body or now is None or now >= YEARS or number >= YEARS:
        return False
    return number < now


def sits(name: str) -> bool:
    """Return whether a canonical name is of a body that sits in sessions."""
    return any(word in name for word in SITTING) and name not in OFFICERS


def body(among: Sequence[Token], found: Session, said: Addressing) -> str | None:
    """Return the body whose session it is, where it is named in it or beside it."""
    inside = (said.names.find(among, here) for here in range(found.start, found.end))
    for name in inside:
        if name is not None and sits(name[1]):
            return name[1].removeprefix(GENERAL)
    for here in range(found.end, min(found.end + BEHIND, len(among))):
        if among[here].word in COMMAS:
            break
        name = said.names.find(among, here)
        if name is not None and sits(name[1]):
            return name[1].removeprefix(GENERAL)
        links = said.complements.end(among, here) > here or here == found.end
        if not links and said.skipped.end(among, here) == here:
            break
    best: tuple[int, str] | None = None
    for here in range(found.start, max(-1, found.start - NEAR), -1):
        name = said.names.find(among, here)
        near = name is not None and sits(name[1]) and name[0] <= found.start + 3
        if name is not None and near and (best is None or name[0] >= best[0]):
            best = name
    return None if best is None else best[1].removeprefix(GENERAL)


def _numbered(among: Sequence[Token], said: Words) -> Iterator[Session]:
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
            yield Session(number=found[0], start=at, end=found[1])


def _session(
    among: Sequence[Token], words: Sequence[str], at: int, said: Words
) -> tuple[int, int] | None:
    """The number of a session that is named here, and where its words end."""
    dues = said.dues
    if dues.session_first:
        end = max(dues.session.end(among, at), dues.joined.end(among, at))
        return ordinals.found(words, end, said.ordinals) if end > at else None
    number = ordinals.found(words, at, said.ordinals)
    if number is None:
        after = dues.session.end(among, at)
        return ordinals.found(words, after, said.ordinals) if after > at else None
    value, end = number
    for here in range(end, min(end + NEXT, len(among))):
        last = dues.session.end(among, here)
        if last > here:
            return value, last
        if dues.odd.end(among, here) > here or words[here] in SENTENCE:
            return None
        if dues.at.end(among, here) > here:
            return None  # "at the first part of its eighty-first session"
        between = dues.kinds.end(among, here) > here or words[here] in COMMAS
        if not between and ordinals.found(words, here, said.ordinals) is None:
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
