"""Acts that bind, where they stand in a sentence: said, not reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .trie import Token
from .vocabulary import NOTHING, Acts

SENTENCE = frozenset(".。!?;；؛:：")
COMMAS = frozenset(",，،")
OPENING, CLOSING = frozenset("“«《「„"), frozenset("”»》」")
OPENERS = 15  # words before the comma after which a speaker may stand
FAR = 40  # words between "which" and "and" that joins another verb to its own
DECIDE = frozenset({"decide", "resolve"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A verb that binds: its lemma, the words ``start`` to ``end`` that say it.

    ``opens`` is the sign or the joint before it, with which what was before ends.

    ``joined``: it follows the act before it with nothing but "and" between. ``loose``:
    it may tell what something else does, or what the act before it asks for, unless it
    names whom it binds.
    """

    lemma: str
    start: int
    end: int
    opens: int = 0
    joined: bool = False
    loose: bool = False


def acts(among: Sequence[Token], said: Acts) -> Iterator[Act]:
    """Yield the acts of a text in their order.

    An act stands at the start of a sentence, or after a comma or "and", with nothing
    but fillers between; a verb with a subject of its own, or after "to" or "which",
    is reported and no act. Nothing within quotation marks or brackets is one.
    """
    last: Act | None = None
    asked = purpose = reported = False
    begun, ours = 0, False
    for at, sign, opened in _places(among, said):
        if sign in SENTENCE or at == 0:
            begun, asked, purpose, reported = at, False, False, False
            ours = said.us.end(among, opened) > opened
        first = at == 0 or sign in SENTENCE
        reported = reported or _told(among, begun, at, said)
        start, connected = _skipped(among, opened, said, first, at - begun)
        found = said.purposes.find(among, start)
        ended = connected and sign in COMMAS
        purpose = (purpose and not ended) or bool(found and found[1])
        act = _act(among, start, said, ours=ours)
        if (
            act is None
            or reported
            or _relative(among, at, said)
            or (last is not None and act.start < last.end)
        ):
            continue
        told = act.lemma in said.first and not first
        if told and not connected:
            continue
        held = act.lemma in said.content and not first
        bare = held and not connected
        if bare and (purpose or (asked and act.start > opened)):
            continue
        joined = last is not None and _between(among, last.end, act.start, said)
        loose = told or (held and asked)
        last = replace(act, opens=at, joined=joined, loose=loose)
        asked = asked or act.lemma in said.directive
        purpose = False
        yield last


def _places(among: Sequence[Token], said: Acts) -> Iterator[tuple[int, str, int]]:
    """Where an act may begin: the place, the sign before it, the first word after."""
    quoted = bracketed = 0
    if among:
        yield 0, "", 0
    for at, token in enumerate(among):
        word = token.word
        quoted = max(0, quoted + (word in OPENING) - (word in CLOSING))
        bracketed = max(0, bracketed + (word in "(（") - (word in ")）"))
        if quoted or bracketed:
            continue
        if word in SENTENCE or word in COMMAS:
            yield at, word, at + 1
        elif at and (
            said.joints.end(among, at) > at
            or (said.attached and word.startswith(said.attached))
        ):
            yield at, word, at


def _told(among: Sequence[Token], begun: int, at: int, said: Acts) -> bool:
    """Whether words between two places say that another text is reported."""
    if said.reported.empty:
        return False
    return any(said.reported.end(among, here) > here for here in range(begun, at))


def _skipped(
    among: Sequence[Token], at: int, said: Acts, first: bool, since: int
) -> tuple[int, bool]:
    """Past what may stand before an act; whether that joins it to what is before."""
    connected = bool(
        said.attached and at < len(among) and among[at].word.startswith(said.attached)
    )
    while at < len(among):
        found = said.acts.find(among, at)
        end = said.joints.end(among, at)
        connected = connected or end > at
        end = max(end, said.fillers.end(among, at))
        if first or since < OPENERS:
            end = max(end, said.speakers.end(among, at))
        if found is not None and found[0] >= end:
            break
        if end == at and among[at].word not in COMMAS:
            break
        at = max(end, at + 1)
    return at, connected


def _relative(among: Sequence[Token], at: int, said: Acts) -> bool:
    """Whether "and" joins what follows to a verb after "which", no comma between."""
    if said.relatives.empty or said.joints.end(among, at) == at:
        return False
    for here in range(at - 1, max(-1, at - FAR), -1):
        if among[here].word in COMMAS or among[here].word in SENTENCE:
            return False
        end = said.relatives.end(among, here)
        if end > here:
            return said.acts.end(among, end) > end
    return False


def _act(
    among: Sequence[Token], at: int, said: Acts, *, ours: bool = False
) -> Act | None:
    renewing = said.renewing.end(among, at)
    if renewing > at:
        here = _past(among, renewing, said)
        noun = said.renewed.find(among, here)
        return Act(lemma=noun[1], start=at, end=noun[0]) if noun else None
    found = said.acts.find(among, at)
    if found is None and ours:
        found = said.ours.find(among, at)
    if found is None or found[1] == NOTHING:
        return None
    end, lemma = found
    if lemma in DECIDE:
        carried = said.decided.find(among, _past(among, end, said))
        if carried is not None:
            end, lemma = carried
    return Act(lemma=lemma, start=at, end=end)


def _past(among: Sequence[Token], at: int, said: Acts) -> int:
    while (end := said.fillers.end(among, at)) > at:
        at = end
    return at


def _between(among: Sequence[Token], at: int, until: int, said: Acts) -> bool:
    """Whether nothing but joints and fillers stands between two acts."""
    while at < until:
        end = max(said.joints.end(among, at), said.fillers.end(among, at))
        if end == at:
            return False
        at = end
    return True
