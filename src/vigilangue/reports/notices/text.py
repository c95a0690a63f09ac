"""Text for people: what a notice asks for, the rules it meets or breaks, and how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from vigilangue.core import Judged, Outcome, Regime, Requirement, Unseen, Verdict

from .. import shown
from ..wording import based
from ..words import Words, words
from . import Rows
from .suggesting import named, suggestions

ISOLATE, END = "\u2068", "\u2069"  # keep a quote in its own direction
SAID = (Outcome.FAILED, Outcome.PASSED, Outcome.CANT_TELL)


def write(rows: Rows, out: TextIO, regime: Regime, language: str = "en") -> None:
    """Write a block a notice, and how many there were."""
    said = words(language)
    count = failed = lost = 0
    for row in rows:
        if isinstance(row, Unseen):
            lost += 1
            why = shown.text(said.reason(row.why)[0])
            unread = said("notice_unread", file=shown.text(row.url), why=why)
            out.write(f"{unread}\n\n")
            continue
        count, failed = count + 1, failed + row.failed
        out.write("\n".join(_block(row, regime, said)) + "\n\n")
    under = said("notice_under", regime=regime.name, title=said.reason(regime.title)[0])
    key = "notice_one" if count == 1 else "notice_many"
    out.write(said(key, n=count, failed=failed))
    out.write("" if regime.offered else under)
    out.write(said("notice_lost", n=lost) + "\n" if lost else "\n")


def _block(judged: Judged, regime: Regime, said: Words) -> Iterator[str]:
    vacancy, notice = judged.vacancy, judged.vacancy.notice
    place = notice.duty_station or (vacancy.station.name if vacancy.station else "")
    written = "/".join(notice.languages) or said("notice_unknown")
    facts = (written, notice.title, notice.grade, notice.department, place)
    yield shown.text(vacancy.file)
    yield "  " + _isolated(" · ".join(fact for fact in facts if fact))
    for requirement in notice.requirements:
        yield from _asked(requirement, said)
    if not notice.requirements:
        yield f"  {said('notice_asks_nothing')}"
    for need in notice.functional:
        tongue = _tag(need.language, said)
        yield f"  {said('notice_functions', language=tongue)}: {_quoted(need.quote)}"
    profile = said(f"profile_{notice.profile}")
    yield f"  {said('notice_profile', profile=profile)}"
    for doubt in notice.doubts:
        yield f"  {said('notice_doubt', doubt=shown.text(said.reason(doubt)[0]))}"
    for verdict in judged.verdicts:
        if verdict.outcome in SAID:
            yield from _judged(verdict, said)
    for suggestion in suggestions(judged, regime):
        yield f"  {said('notice_could', language=suggestion.language)}"
        yield f"    {_isolated(suggestion.text)}"


def _asked(requirement: Requirement, said: Words) -> Iterator[str]:
    any_of = (
        said("notice_other")
        if requirement.open
        else said("notice_or").join(_tag(tag, said) for tag in requirement.any_of)
    )
    need = said(f"need_{requirement.need}")
    level = f" ({_level(requirement.level, said)})" if requirement.level else ""
    where = f", {_isolated(requirement.condition)}" if requirement.condition else ""
    yield f"  {need:9} {any_of}{level}{where}: {_quoted(requirement.quote)}"


def _judged(verdict: Verdict, said: Words) -> Iterator[str]:
    outcome = said(f"notice_{verdict.outcome}")
    basis = f" [{based(verdict.basis, said)}]" if verdict.basis else ""
    because = shown.text(said.reason(verdict.because)[0])
    yield f"  {outcome:11} {verdict.check}: {because}{basis}"


def _level(level: str, said: Words) -> str:
    """Return a level in words; the code of a scale as it is printed."""
    key = f"level_{level}"
    return said(key) if key in said.messages else level


def _tag(tag: str | None, said: Words) -> str:
    if tag in (None, "und"):
        return said("notice_a_language")
    return named(tag or "", said.language)


def _quoted(quote: str) -> str:
    return f"“{_isolated(quote)}”"


def _isolated(raw: str) -> str:
    return f"{ISOLATE}{shown.text(raw)}{END}"
