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
GUESSED = ", as far as can be told"  # between languages no word is compared
UNSURE = 0.6  # of a confidence under which it is said


def write(
    successions: Sequence[Succession],
    judged: Sequence[Sequence[Judged]],
    out: TextIO,
) -> None:
    """Write of each successive pair the counts, each paragraph, and what was lost."""
    called = names(successions)
    for at, succession in enumerate(successions):
        out.write("\n" if at else "")
        out.write(shown.text(f"{called[at]} → {called[at + 1]}") + "\n")
        out.write(_counted(succession) + "\n\n")
        for descent in succession.descents:
            out.writelines(f"{line}\n" for line in _lines(descent, succession))
        out.writelines(f"{line}\n" for line in _lost(judged[at]))


def _counted(succession: Succession) -> str:
    counts = Counter(each.change for each in succession.descents)
    return ", ".join(f"{counts[c]} {c}" for c in Change if counts[c])


def _lost(judged: Sequence[Judged]) -> Iterator[str]:
    """What checks found of commitments; how many could not be told."""
    found = [j for j in judged if j.verdict.outcome is Outcome.FAILED]
    doubts = [j for j in judged if j.verdict.outcome is Outcome.CANT_TELL]
    if found or doubts:
        yield ""
    for each in found:
        trial = " (in trial)" if each.trial else ""
        said = f"{each.fate.name}: {each.verdict.because}"
        yield f"! {each.verdict.check}{trial}: {shown.text(said)}"
    if doubts:
        yield f"? of {len(doubts)} it cannot be told"


def _lines(descent: Descent, succession: Succession) -> Iterator[str]:
    older, newer = descent.older, descent.newer
    ids = [shown.text(each.id) for each in (older, newer) if each is not None]
    doubt = "" if descent.confidence >= UNSURE else f" ({descent.confidence:.2f})"
    kept = descent.change is Change.KEPT
    same = succession.older.language == succession.newer.language
    guess = GUESSED if kept and not same else ""
    yield f"{MARKS[descent.change]} {' → '.join(ids)}  {descent.change}{guess}{doubt}"
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
