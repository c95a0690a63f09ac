"""Lead verbs: what a paragraph's first words do, and in which part that stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from vigilangue.values.lexicon import fold

from .lexicon import Form, Lexicon

LOOK = 400  # characters that are looked at
REACH = 45  # words within which the first verb stands, where no other word leads
PARENTHESIS = 14  # words between commas that may part the words of one verb

_TOKEN = re.compile(r"[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[^\W_])+|[,،，、:：;；]")
_STOPS = frozenset(",،，、:：;；")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The lemmas that lead, in order, and where the first of them stands.

    ``direct``: the verb stands first, but for adverbs and who speaks. No verbs: none
    of the lexicon leads.
    """

    verbs: tuple[str, ...] = ()
    direct: bool = False
    preambular: bool = False
    operative: bool = False


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict)
    form: Form | None = None
    end: bool = False


@dataclass(frozen=True, slots=True)
class _Tries:
    forms: _Node
    adverbs: _Node
    subjects: _Node
    conjunctions: _Node
    openers: _Node


def lead(text: str, lexicon: Lexicon) -> Lead:
    """Return the verbs that lead a paragraph, adverbs and who speaks left out.

    ``text`` is without its number. Where no verb stands first, the first after a
    comma leads ("In paragraph 2, requests ..."), else the first that is found near.
    """
    tries = _tries(lexicon)
    words = _words(text)
    at, opened = _skipped(words, 0, tries)
    found = _form(words, at, tries)
    direct = found is not None
    if found is None:
        found = _sought(words, tries)
    if found is None:
        return Lead(preambular=opened)
    first, at = found
    verbs = [first.lemma]
    while (more := _joined(words, at, tries)) is not None:
        verbs.append(more[0].lemma)
        at = more[1]
    return Lead(
        verbs=tuple(dict.fromkeys(verbs)),
        direct=direct,
        preambular=opened or first.preambular,
        operative=not opened and first.operative,
    )


def _words(text: str) -> list[str]:
    return _TOKEN.findall(fold(text[:LOOK]))


def _skipped(words: list[str], at: int, tries: _Tries) -> tuple[int, bool]:
    """Go past what may stand before the verb; whether that makes it preambular."""
    opened = False
    while at < len(words):
        if _longest(words, at, tries.forms) is not None:
            break
        if (end := _end(words, at, tries.openers)) > at:
            opened = True
        elif (end := _end(words, at, tries.adverbs)) == at:
            end = _end(words, at, tries.subjects)
        if end == at and words[at] in _STOPS:
            end = at + 1
        if end == at:
            break
        at = end
    return at, opened


def _form(words: list[str], at: int, tries: _Tries) -> tuple[Form, int] | None:
    """The longest form that stands here, adverbs between its words left out."""
    return _longest(words, at, tries.forms) or _walk(words, at, tries.forms, tries)


def _longest(words: list[str], at: int, node: _Node) -> tuple[Form, int] | None:
    found: tuple[Form, int] | None = None
    while at < len(words) and (after := node.after.get(words[at])) is not None:
        node = after
        at += 1
        if node.form is not None:
            found = (node.form, at)
    return found


def _walk(
    words: list[str], at: int, node: _Node, tries: _Tries
) -> tuple[Form, int] | None:
    found: tuple[Form, int] | None = None
    while at < len(words) and (after := node.after.get(words[at])) is not None:
        node = after
        at += 1
        if node.form is not None:
            found = (node.form, at)
        if at < len(words) and node.after and words[at] not in node.after:
            at = _past(words, at, node, tries)
    return found


def _past(words: list[str], at: int, node: _Node, tries: _Tries) -> int:
    """Where the next word of a form is met, adverbs or a parenthesis later."""
    start = at
    while at < len(words) and words[at] not in node.after:
        end = _end(words, at, tries.adverbs)
        if end == at and words[at] in _STOPS:
            end = _closed(words, at)
        if end == at:
            return start
        at = end
    return at


def _closed(words: list[str], at: int) -> int:
    """Past the comma that closes a parenthesis, or the same place."""
    for end in range(at + 1, min(len(words), at + 1 + PARENTHESIS)):
        if words[end] == words[at]:
            return end + 1
    return at


def _sought(words: list[str], tries: _Tries) -> tuple[Form, int] | None:
    """The first verb after a comma; else the first near that is in a finite form."""
    near = range(min(len(words), REACH))
    for at in near:
        if words[at] in _STOPS:
            start, _ = _skipped(words, at + 1, tries)
            found = _form(words, start, tries)
            if found is not None:
                return found
    for at in near:
        found = _longest(words, at, tries.forms)
        if found is not None and found[0].operative:
            return found
    return None


def _joined(words: list[str], at: int, tries: _Tries) -> tuple[Form, int] | None:
    """The verb that leads together with the one that ended here."""
    at = _adverbs(words, at, tries)
    end = _end(words, at, tries.conjunctions)
    if end == at:
        return None
    return _form(words, _skipped(words, end, tries)[0], tries)


def _adverbs(words: list[str], at: int, tries: _Tries) -> int:
    while at < len(words) and (end := _end(words, at, tries.adverbs)) > at:
        at = end
    return at


def _end(words: list[str], at: int, node: _Node) -> int:
    """Where the longest phrase that begins here ends; the same place: none does."""
    end = at
    while at < len(words) and (after := node.after.get(words[at])) is not None:
        node = after
        at += 1
        if node.end:
            end = at
    return end


@lru_cache(maxsize=32)
def _tries(lexicon: Lexicon) -> _Tries:
    verbs = lexicon.verbs
    forms = _Node()
    for form in verbs.forms:
        node = _reached(forms, form.words)
        known = node.form
        if known is not None and known.lemma == form.lemma:
            form = Form(
                words=form.words,
                lemma=form.lemma,
                preambular=form.preambular or known.preambular,
                operative=form.operative or known.operative,
            )
        node.form = form
    return _Tries(
        forms,
        _phrases(verbs.adverbs),
        _phrases(verbs.subjects),
        _phrases(verbs.conjunctions),
        _phrases(verbs.openers),
    )


def _phrases(phrases: Iterable[str]) -> _Node:
    root = _Node()
    for phrase in phrases:
        _reached(root, phrase).end = True
    return root


def _reached(root: _Node, phrase: str) -> _Node:
    node = root
    for word in _words(phrase):
        node = node.after.setdefault(word, _Node())
    return node
