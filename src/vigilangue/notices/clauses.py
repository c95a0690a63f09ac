"""Reads what a line asks for: its sentences, their clauses, the languages in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from vigilangue.core.notice import Need, Requirement

from . import levels, needs, profiles
from .adjectives import nouns
from .doubting import doubts
from .folding import fold
from .groups import WORKING, Group, Run
from .joining import PAIRS
from .joining import runs as joined
from .lexicon import Lexicon
from .names import Mention
from .parts import Line, Part
from .phrases import Cue

LONGEST = 1_500  # characters of a sentence; what is longer is no sentence
NEAR_BEFORE = 80  # characters from a word of knowing to the language
NEAR_AFTER = 40  # and from a language to such a word
WORK = 25  # from a word of work, "translate into", to the language worked on
BESIDE = 2  # from a language to a word of need that is said of it alone
BARE = 60  # characters of an item that does no more than name a language

_SENTENCE = re.compile(r"(?<=[.!?؟])(?<!\b\w\.)\s+(?=[^\sa-zà-ÿа-я])|(?<=[。！？])")
_CLAUSE = re.compile(r"[;\n]")
_BREAK = re.compile(r"[,:(]")
_CONDITION = "scope.condition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A clause that names languages, and what was found in it.

    ``coded`` where its sentence prints the code of a linguistic profile.
    """

    text: str
    quote: str
    line: Line
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    coded: bool = False


def sentences(text: str) -> list[str]:
    """Return the sentences of a line."""
    return [s.strip() for s in _SENTENCE.split(text) if s.strip()]


class Asked(NamedTuple):
    """What a line asks for, and what it leaves open."""

    requirements: tuple[Requirement, ...]
    doubts: tuple[str, ...] = ()


def read(line: Line, lexicon: Lexicon) -> Asked:
    """Return what a line asks for; the same may be asked for again by another line."""
    found: list[Requirement] = []
    doubted: list[str] = []
    for raw in sentences(line.text):
        folded = fold(raw[:LONGEST])
        cues = lexicon.cues.find(folded)
        if any(c.kind == "scope.sentence" for c in cues) or raw.endswith(("?", "？")):
            continue
        asked = [*_sentence(folded, raw, line, cues, lexicon)]
        code = profiles.code(raw)
        if code and not any(profiles.both(r) for r in asked):
            asked += profiles.alone(raw, code, cues, line)
        found += asked
        doubted += doubts(raw, cues, asked)
        if code:
            found = [profiles.coded(r, code) for r in found]
    return Asked(tuple(found), tuple(doubted))


def _sentence(
    folded: str, raw: str, line: Line, cues: Sequence[Cue], lexicon: Lexicon
) -> Iterator[Requirement]:
    mentions = lexicon.names.find(folded)
    if not mentions and not any(c.kind.startswith("set.") for c in cues):
        return
    led = line.need
    condition = line.condition
    start = 0
    for end in [*(m.start() for m in _CLAUSE.finditer(folded)), len(folded)]:
        inside = [
            c._replace(start=c.start - start, end=c.end - start)
            for c in cues
            if start <= c.start and c.end <= end
        ]
        named = [
            m._replace(start=m.start - start, end=m.end - start)
            for m in mentions
            if start <= m.start and m.end <= end
        ]
        text = folded[start:end]
        clause = Sentence(
            text=text,
            quote=raw,
            line=line,
            mentions=tuple(named),
            cues=tuple(inside),
            coded=profiles.code(raw) is not None,
        )
        found, led = _clause(clause, lexicon, led)
        for place in (c for c in inside if c.kind == _CONDITION):
            condition = text[place.start : place.end].strip()
        for group in found:
            yield Requirement(
                any_of=group.tags,
                need=group.need or Need.REQUIRED,
                quote=raw,
                level=group.level,
                open=group.open,
                local=group.local,
                condition=condition,
            )
        start = end + 1


def _clause(
    clause: Sentence, lexicon: Lexicon, led: Need | None
) -> tuple[list[Group], Need | None]:
    """Return the groups that a clause asks for, and the need that holds on."""
    text, cues = clause.text, clause.cues
    mentions = [
        m for m in clause.mentions if not any(c.start <= m.start < c.end for c in cues)
    ]
    named = nouns(text, mentions, cues, lexicon)
    runs = joined(text, named, cues, lexicon)
    runs = [run for run in runs if not _out(text, run, cues)]
    held = needs.settle(text, runs, cues, lexicon, led)
    if not runs:
        return [], held
    levels.settle(text, runs, cues, lexicon)
    if any(c.kind == "scope.clause" for c in cues):
        return [], held
    found = []
    for run in runs:
        for group in run.groups:
            if not group.tags or group.denied or not _asked(group, run, clause):
                continue
            if group.kind == "other" and group.need in (None, Need.REQUIRED):
                found += [replace(group, tags=(tag,)) for tag in group.tags]
            else:
                found.append(group)
    return found, held


def _out(text: str, run: Run, cues: Sequence[Cue]) -> bool:
    """Whether it is said what the working languages are, or what is worked on."""
    for cue in cues:
        between = text[cue.end : run.start]
        near = cue.end <= run.start <= cue.end + WORK
        if cue.kind == "scope.work" and near and not _BREAK.search(between):
            return True
        if cue.kind == "scope.behind" and cue.start == run.end:
            return True
        if cue.kind == "scope.before" and run.end <= cue.start:
            parted = "," in text[run.end : cue.start]
            return not parted and not any(
                c.kind.startswith("skill.") and c.end == run.start for c in cues
            )
        if cue.kind == "scope.after" and near and "," not in between:
            return True
    return False


def _asked(group: Group, run: Run, clause: Sentence) -> bool:
    """Whether a language is asked for of the one who takes the post."""
    part = clause.line.part
    listed = group.kind in PAIRS and any(
        run.start <= m.start < run.end for m in clause.mentions
    )
    skilled = (
        group.level is not None
        or listed
        or any(_near(cue, run) for cue in clause.cues if cue.kind.startswith("skill."))
    )
    asked = group.need is not None
    coded = clause.coded and set(group.tags) <= set(WORKING)
    if part is Part.LANGUAGES or (coded and part is not Part.APPLYING):
        return True
    if part in (Part.APPLYING, Part.DUTIES):
        return asked and (skilled or _beside(run, clause))
    if skilled or (asked and _close(run, clause)):
        return True
    bare = len(clause.line.text) <= BARE and (group.kind != "named" or asked)
    return part in (Part.CONDITIONS, Part.WISHES) and bare


def _near(cue: Cue, run: Run) -> bool:
    if cue.end <= run.start:
        return run.start - cue.end <= NEAR_BEFORE
    return cue.start - run.end <= NEAR_AFTER


def _beside(run: Run, clause: Sentence) -> bool:
    """Whether a word of need stands right behind a language: "English essential"."""
    return any(
        cue.kind.startswith("need.") and 0 <= cue.start - run.end <= BESIDE
        for cue in clause.cues
    )


def _close(run: Run, clause: Sentence) -> bool:
    """Whether a word of need stands near enough to be about a language alone."""
    return any(
        _near(cue, run)
        for cue in clause.cues
        if cue.kind.startswith(("need.", "lead.", "tail."))
    )
