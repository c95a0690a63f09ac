"""Chooses among the few languages that a site has: for texts too short for more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import eldc

from . import frequent, grams, han, markers, scripts, tags
from .cld import BAD
from .features import words
from .odds import AGREED, ELDC, MOST_BITS, PROFILES, kin
from .reading import UNREAD, Reading

LEAST = 0.8  # confidence under which an answer is not given
HEAD_START = 5.0  # bits in favour of eldc, which has seen more text than the profiles
LOOK = 1000  # characters
EXACT = 0.99  # one candidate, in a script of its own
ONLY = 0.9  # one candidate, in a script that others share
BLIND = 0.8  # eldc alone, where the profiles know nothing

# The languages of eldc under our tags, and those it may stand in for where its own is
# not among the candidates.
OURS = {"nb": "no", "fil": "tl", "prs": "fa", "yue": "zh", "ckb": "ku"}
STAND_IN = {"bs": "hr", "sr-Latn": "hr", "id": "ms", "nn": "no"}
NOT = frozenset({("ku", "Latn"), ("sr", "Latn"), ("az", "Cyrl"), ("ms", "Arab")})

KINDRED = 0.1  # off the confidence between languages as close as nb, nn and da
LINE = 21  # letters from which eldc may answer alone, if ahead by CLEAR
CLEAR = 0.15
SENTENCE = 41  # letters from which the frequent words may confirm it
FREQUENT = 0.25  # share of them, and how much more than in a language eldc lacks


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The languages in one script: how eldc calls them, and those it does not know."""

    every: tuple[str, ...]
    known: dict[str, str]
    rest: tuple[str, ...]
    reader: eldc.Instance | None


class Chooser:
    """Chooses among a fixed set of languages; keep it, it takes a while to make."""

    def __init__(self, among: Iterable[str]) -> None:
        """Sort the languages by the scripts they are written in."""
        writings: dict[str, list[str]] = {}
        for tag in _distinct(among):
            for writing in scripts.written(tag):
                writings.setdefault(writing, []).append(tag)
        self._chinese = [t for t in writings.get("Hani", []) if _is_chinese(t)]
        for tag in self._chinese[1:]:
            writings["Hani"].remove(tag)
        self._by_writing = {w: _candidates(w, t) for w, t in writings.items()}

    def __call__(self, text: str) -> Reading:
        """Return one of the languages, or that it cannot be told."""
        sample = text[:LOOK]
        writing = scripts.script(sample)
        found = self._by_writing.get(writing or "")
        if found is None or writing is None:
            return UNREAD
        if len(found.every) == 1:
            alone = writing in scripts.alone() or writing == "Hani"
            answer = Reading(
                language=found.every[0], confidence=EXACT if alone else ONLY
            )
        else:
            answer = _choose(sample, writing, found)
        if writing == "Hani" and answer.language in self._chinese:
            return _chinese(sample, answer, self._chinese)
        return answer


def _choose(sample: str, writing: str, among: Candidates) -> Reading:
    first, second, ahead = _eldc(sample, among)
    letters = sum(map(str.isalpha, sample[: grams.LOOK]))
    if first is not None and _plain(sample, writing, letters, first, ahead, among):
        return Reading(language=first, confidence=EXACT)
    tried = dict.fromkeys((*among.rest, *filter(None, (first, second))))
    keys = {scripts.key(tag, writing): tag for tag in tried}
    cost = grams.bits(sample, keys)
    if first is not None:
        name = scripts.key(first, writing)
        if name not in cost:
            return Reading(language=first, confidence=BLIND)
        cost[name] -= HEAD_START
    if not cost:
        return UNREAD
    ranked = sorted(cost, key=lambda x: cost[x])
    best = keys[ranked[0]]
    bits = cost[ranked[1]] - cost[ranked[0]] if len(ranked) > 1 else MOST_BITS
    odds, answer = AGREED, best
    if best in among.rest:
        odds = PROFILES
    elif first is not None and best != first:
        odds, answer = ELDC, first
    if len(ranked) > 1 and tags.near(answer, keys[ranked[1]]):
        return _close(sample, writing, answer, keys)
    right = odds.right(letters, bits, ahead, len(among.every))
    if len(ranked) > 1 and kin(ranked[0], ranked[1]):
        right -= KINDRED
    if right < LEAST:
        return UNREAD
    return Reading(language=answer, confidence=right)


def _close(sample: str, writing: str, answer: str, keys: Mapping[str, str]) -> Reading:
    """Of a pair that letters do not tell apart, answer only what its markers show."""
    settled = markers.settle(sample, scripts.key(answer, writing))
    if settled is None or settled not in keys:
        return UNREAD
    return Reading(language=keys[settled], confidence=ONLY)


def _plain(
    sample: str, writing: str, letters: int, first: str, ahead: float, among: Candidates
) -> bool:
    """Whether eldc's answer is so clear that the profiles need not be asked."""
    if not among.rest:
        return letters >= LINE and ahead >= CLEAR
    if letters < SENTENCE:
        return False
    seen = words(sample[: grams.LOOK])
    own = frequent.share(seen, first, writing) or 0.0
    others = (frequent.share(seen, tag, writing) or 0.0 for tag in among.rest)
    return own >= FREQUENT and own - max(others) >= FREQUENT


def _eldc(sample: str, among: Candidates) -> tuple[str | None, str | None, float]:
    """Return the two likeliest languages and how far they are apart, as eldc has it."""
    if among.reader is None:
        return None, None, 0.0
    try:
        scores = among.reader.detect_details(sample).scores
    except UnicodeError:
        scores = among.reader.detect_details(BAD.sub(" ", sample)).scores
    best = [(among.known[c], n) for c, n in scores.items() if c in among.known]
    (first, high), (second, low), *_ = (*best, (None, 0.0), (None, 0.0))
    return first, second, high - low


def _candidates(writing: str, every: list[str]) -> Candidates:
    known: dict[str, str] = {}
    for tag in every:
        base = tags.primary(tag) or tag
        code = OURS.get(base, base)
        if code in eldc.LANGUAGES and (base, writing) not in NOT:
            known.setdefault(code, tag)
    for tag in every:
        code = STAND_IN.get(scripts.key(tag, writing), "")
        if tag not in known.values() and code:
            known.setdefault(code, tag)
    reader = None
    if known:
        eldc.init()
        reader = eldc.instance()
        reader.set_languages(list(known))
    rest = tuple(t for t in every if t not in known.values())
    return Candidates(every=tuple(every), known=known, rest=rest, reader=reader)


def _distinct(among: Iterable[str]) -> list[str]:
    """Of tags that no text tells apart (``pt-BR``, ``pt-PT``), keep the shortest."""
    found: dict[str, str] = {}
    for tag in sorted(among, key=lambda t: (len(t), t)):
        base = tags.written(tag)
        if base is None:
            continue
        if not tags.region(base):
            found.setdefault(base, tag)
            continue
        language = tags.primary(tag) or base
        found[language] = language if language in found else tag
    return list(found.values())


def _is_chinese(tag: str) -> bool:
    return tags.primary(tag) in ("zh", "yue")


def _chinese(sample: str, answer: Reading, among: Sequence[str]) -> Reading:
    """Choose among the ways of writing Chinese that the site has."""
    if len(among) == 1:
        return answer
    shown = han.chinese(sample)
    fits = [t for t in among if tags.same(shown, t)]
    language = fits[0] if len(fits) == 1 else "zh"
    return Reading(language=language, confidence=answer.confidence * ONLY)
