"""Text for people: what a notice asks for, the rules it meets or breaks, and how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from vigilangue.core import Judged, Outcome, Regime, Requirement, Unseen, Verdict

from .. import shown
from . import Rows
from .suggesting import named, suggestions

ISOLATE, END = "\u2068", "\u2069"  # keep a quote in its own direction
SAID = {
    Outcome.FAILED: "broken",
    Outcome.PASSED: "met",
    Outcome.CANT_TELL: "cannot tell",
}


def write(rows: Rows, out: TextIO, regime: Regime) -> None:
    """Write a block a notice, and how many there were."""
    count = failed = lost = 0
    for row in rows:
        if isinstance(row, Unseen):
            lost += 1
            out.write(f"{shown.text(row.url)}: not read: {shown.text(row.why)}\n\n")
            continue
        count, failed = count + 1, failed + row.failed
        out.write("\n".join(_block(row, regime)) + "\n\n")
    ruled = "" if regime.offered else f" under {regime.name}: {regime.title}"
    out.write(f"{count} notice{'s' * (count != 1)}, {failed} with a broken rule{ruled}")
    out.write(f"; {lost} not read\n" if lost else "\n")


def _block(judged: Judged, regime: Regime) -> Iterator[str]:
    vacancy, notice = judged.vacancy, judged.vacancy.notice
    place = notice.duty_station or (vacancy.station.name if vacancy.station else "")
    written = "/".join(notice.languages) or "language unknown"
    facts = (written, notice.title, notice.grade, notice.department, place)
    yield shown.text(vacancy.file)
    yield "  " + _isolated(" · ".join(fact for fact in facts if fact))
    for requirement in notice.requirements:
        yield from _asked(requirement)
    if not notice.requirements:
        yield "  asks for no language that could be read"
    for need in notice.functional:
        yield f"  the functions need {_tag(need.language)}: {_quoted(need.quote)}"
    yield f"  profile: {notice.profile}"
    yield from (f"  in doubt: {shown.text(doubt)}" for doubt in notice.doubts)
    for verdict in judged.verdicts:
        if verdict.outcome in SAID:
            yield from _judged(verdict)
    for suggestion in suggestions(judged, regime):
        yield f"  you could write ({suggestion.language}):"
        yield f"    {_isolated(suggestion.text)}"


def _asked(requirement: Requirement) -> Iterator[str]:
    any_of = (
        "another official language"
        if requirement.open
        else " or ".join(map(_tag, requirement.any_of))
    )
    level = f" ({requirement.level})" if requirement.level else ""
    where = f", {_isolated(requirement.condition)}" if requirement.condition else ""
    yield f"  {requirement.need:9} {any_of}{level}{where}: {_quoted(requirement.quote)}"


def _judged(verdict: Verdict) -> Iterator[str]:
    said = SAID[verdict.outcome]
    basis = f" [{'; '.join(verdict.basis)}]" if verdict.basis else ""
    yield f"  {said:11} {verdict.check}: {shown.text(verdict.because)}{basis}"


def _tag(tag: str | None) -> str:
    return "a language" if tag in (None, "und") else named(tag or "", "en")


def _quoted(quote: str) -> str:
    return f"“{_isolated(quote)}”"


def _isolated(raw: str) -> str:
    return f"{ISOLATE}{shown.text(raw)}{END}"
