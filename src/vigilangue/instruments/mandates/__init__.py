"""Who must do what by when: the mandates of a provision, in six languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vigilangue.core.instrument import Mandate, Masthead, Provision, Role
from vigilangue.instruments.lexicon import Lexicon

from .acts import Act, acts
from .addressees import addressees, bound, named_before, own_subject
from .due import due, speaking
from .printed import unlisted
from .reader import GENERAL, Addressed
from .trie import Token, tokens
from .vocabulary import Words
from .words import words

__all__ = ["following", "left_open", "mandates", "named_first"]

OWN = frozenset({"decide", "resolve", "establish", "approve", "commit", "undertake"})
ASKING = frozenset(
    {
        *("request", "urge", "invite", "encourage", "call upon", "ask"),
        *("authorize", "direct", "instruct", "mandate"),
    }
)
_EDGES = " ,;:.،؛，；：。、\u00a0"
_ENDED = tuple(".;。；؛")
# A statement of a President stands whole between quotation marks, which many texts
# open with each paragraph and close with the last.
_QUOTE = re.compile(
    r'^\s*[“"«„「『](?P<said>[^“”"«»„「」『』]*)[”"»」』]?\s*$', re.DOTALL
)
_READ = frozenset({Role.OPERATIVE, Role.ARTICLE, Role.ANNEX, Role.OTHER})


def mandates(
    provision: Provision, lexicon: Lexicon, *, masthead: Masthead
) -> tuple[Mandate, ...]:
    """Return the mandates of a provision, in the order of its text, one an addressee.

    A body that decides for itself is its own addressee. Preambular paragraphs and
    headings bind nobody; an act that is only reported is none.
    """
    said = words(lexicon)
    if said is None or provision.role not in _READ:
        return ()
    return tuple(_found(_unquoted(provision.text), said, masthead))


def _unquoted(text: str) -> str:
    """Return a text without the marks around all of it, each letter in its place."""
    quote = _QUOTE.match(text)
    if quote is None:
        return text
    start, end = quote.span("said")
    return " " * start + text[start:end] + " " * (len(text) - end)


def left_open(provision: Provision) -> tuple[Mandate, ...]:
    """Return the mandates of a provision that its items go on with ("Requests X:").

    None where its sentence ends, or where its last act is over before that.
    """
    text = provision.text.rstrip(" \u00a0")
    if text.endswith(_ENDED):
        return ()
    ends = text.rstrip(_EDGES)
    return tuple(m for m in provision.mandates if ends.endswith(m.quote))


def following(
    item: Provision, lexicon: Lexicon, *, masthead: Masthead, above: Sequence[Mandate]
) -> tuple[Mandate, ...]:
    """Return what an item asks by a time, of whom its paragraph asks it.

    ``above`` are the mandates that the paragraph left open. An item that says no time
    asks nothing by itself: it is part of what they ask.
    """
    said = words(lexicon)
    if said is None or not above or item.role not in _READ:
        return ()
    among = tokens(item.text)
    names = [m.addressee for m in above if m.addressee]
    when = due(item.text, among, said, masthead, names)
    if when is None or named_first(item, lexicon):
        return ()
    what = item.text.strip(_EDGES)
    return tuple(replace(m, what=what, due=when, quote=what) for m in above)


def named_first(item: Provision, lexicon: Lexicon) -> bool:
    """Tell whether an item begins with somebody: it is no infinitive that goes on."""
    said = words(lexicon)
    return said is not None and own_subject(tokens(item.text), said.addressing)


def _found(text: str, said: Words, masthead: Masthead) -> Iterator[Mandate]:
    among = tokens(text)
    found = list(acts(among, said.acts))
    shared: list[tuple[Act, int]] = []
    for act, after in pairwise([*found, None]):
        if act is None:
            break
        until = max(act.end, after.opens) if after is not None else len(among)
        shared.append((act, until))
        if after is not None and after.joined:
            continue
        reach = _addressed(text, among, act, until, said, masthead)
        if not (act.loose and not reach.names):
            for one, _ in shared:
                yield from _each(text, among, one, until, reach, said, masthead)
        shared.clear()


def _addressed(
    text: str,
    among: Sequence[Token],
    act: Act,
    until: int,
    said: Words,
    masthead: Masthead,
) -> Addressed:
    if act.lemma in OWN:
        clause = bound(text, among, act.end, until, said.addressing)
        names = (masthead.body,) if masthead.body else ()
        return clause or Addressed(names=names, end=act.end)
    named = addressees(text, among, act.end, until, said.addressing)
    if named.names:
        return named
    meant = named_before(among, act.start, act.end, said.addressing)
    if meant is not None:
        return replace(named, names=(meant.removeprefix(GENERAL),))
    found = None
    if act.lemma in ASKING:
        found = unlisted(text, among, act.end, until, said.addressing)
    return Addressed(names=(found[0],), end=found[1]) if found else named


def _each(
    text: str,
    among: Sequence[Token],
    act: Act,
    until: int,
    reach: Addressed,
    said: Words,
    masthead: Masthead,
) -> Iterator[Mandate]:
    last = among[until - 1].end
    begins = among[reach.end].start if reach.end < len(among) else last
    when = due(text, among[act.end : until], said, masthead, reach.names)
    for name in reach.names or (None,):
        yield Mandate(
            act=act.lemma,
            addressee=speaking(name, masthead),
            what=text[begins:last].strip(_EDGES),
            due=when,
            quote=text[among[act.start].start : last].strip(_EDGES),
        )
