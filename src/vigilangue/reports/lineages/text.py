"""Text for people: what became of each paragraph, with what went and what came."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from vigilangue.core import Outcome
from vigilangue.core.fate import Judged
from vigilangue.core.lineage import Change, Descent, Succession
from vigilangue.instruments.lineage import Stay, differences

from .. import shown
from ..words import Words, words
from .naming import names

WIDTH = 80
INDENT = " " * 8
MARKS = {
    Change.KEPT: "=",
    Change.AMENDED: "~",
    Change.STRENGTHENED: "▲",
    Change.WEAKENED: "▼",
    Change.NEW: "+",
    Change.DROPPED: "−",
}
UNSURE = 0.6  # of a confidence under which it is said


def write(
    successions: Sequence[Succession],
    judged: Sequence[Sequence[Judged]],
    out: TextIO,
    language: str = "en",
) -> None:
    """Write of each successive pair the counts, each paragraph, and what was lost."""
    said = words(language)
    called = names(successions)
    for at, succession in enumerate(successions):
        out.write("\n" if at else "")
        out.write(shown.text(f"{called[at]} → {called[at + 1]}") + "\n")
        out.write(_counted(succession, said) + "\n\n")
        for descent in succession.descents:
            out.writelines(f"{line}\n" for line in _lines(descent, succession, said))
        out.writelines(f"{line}\n" for line in _lost(judged[at], said))


def _counted(succession: Succession, said: Words) -> str:
    counts = Counter(each.change for each in succession.descents)
    some = ((counts[each], said(f"change_{each}")) for each in Change if counts[each])
    return ", ".join(f"{n} {name}" for n, name in some)


def _lost(judged: Sequence[Judged], said: Words) -> Iterator[str]:
    """What checks found of commitments; how many could not be told."""
    found = [j for j in judged if j.verdict.outcome is Outcome.FAILED]
    doubts = [j for j in judged if j.verdict.outcome is Outcome.CANT_TELL]
    if found or doubts:
        yield ""
    for each in found:
        trial = f" ({said('trial_mark')})" if each.trial else ""
        told = f"{each.fate.name}: {said.reason(each.verdict.because)[0]}"
        yield f"! {each.verdict.check}{trial}: {shown.text(told)}"
    if doubts:
        yield said("lineage_doubts", n=len(doubts))


def _lines(descent: Descent, succession: Succession, said: Words) -> Iterator[str]:
    older, newer = descent.older, descent.newer
    ids = [shown.text(each.id) for each in (older, newer) if each is not None]
    doubt = "" if descent.confidence >= UNSURE else f" ({descent.confidence:.2f})"
    kept = descent.change is Change.KEPT
    same = succession.older.language == succession.newer.language
    # Between languages no word is compared.
    guess = said("lineage_guessed") if kept and not same else ""
    change = said(f"change_{descent.change}")
    yield f"{MARKS[descent.change]} {' → '.join(ids)}  {change}{guess}{doubt}"
    if kept:
        return
    if older is None or newer is None:
        alone = older or newer
        yield from _wrapped(alone.text if alone else "")
    elif same:
        yield from _wrapped(_marked(older.text, newer.text))
    else:
        yield from _wrapped(older.text)
        yield f"{INDENT}→"
        yield from _wrapped(newer.text)


def _marked(older: str, newer: str) -> str:
    """Both wordings in one: [-what went-] {+what came+}."""
    signs = {Stay.KEPT: "{}", Stay.GONE: "[-{}-]", Stay.COME: "{{+{}+}}"}
    return "".join(signs[p.stay].format(p.text) for p in differences(older, newer))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        shown.text(text), WIDTH, initial_indent=INDENT, subsequent_indent=INDENT
    )
