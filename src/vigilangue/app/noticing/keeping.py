"""Writes the notices of a look, and what is said of the last period that is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from vigilangue.core import Allowance, Measure, Need, Source, Vacancy
from vigilangue.measures.coverage import interval
from vigilangue.measures.favoured import WORKING, favour, favours
from vigilangue.measures.vacancies import said, sure
from vigilangue.store.queries import evaluations, noticed
from vigilangue.store.queries.noticed import Occurred, Told

from . import rating

ALL, APART = "notices", "notices: "  # names of the rates of a source


def keep(
    evaluation: int,
    row: int,
    vacancies: Iterable[Vacancy],
    source: Source,
    *,
    captured: datetime,
    regime: str,
) -> None:
    """Write it beside the works of an evaluation of the source in a ``row``.

    Who calls it holds a transaction.
    """
    noticed.add(evaluation, map(_told, vacancies))
    over = rating.period(source.rate, captured)
    occurred = noticed.within(evaluation, over.start, over.end)
    known = noticed.rates(row)
    for each in rating.rated(
        occurred,
        over,
        allowance=source.rate,
        regime=regime,
        today=captured.date(),
        known=[n.removeprefix(APART) for n in known if n.startswith(APART)],
    ):
        subject = noticed.rate(row, *_named(source, source.rate, each.department))
        evaluations.add_verdicts(evaluation, subject, each.verdicts)
    evaluations.add_figures(evaluation, _figures(occurred))


def _named(source: Source, rate: Allowance, department: str) -> tuple[str, str]:
    """Return the name of a rate, which stays, and what it is called on screen."""
    name = f"{APART}{department}" if department else ALL
    who = f"{source.title}, {department}" if department else source.title
    return name, f"{who}: notices by {rate.period}"


def _told(vacancy: Vacancy) -> Told:
    notice = said(vacancy)
    read = sure(notice)
    required = (r for r in notice.requirements if r.need is Need.REQUIRED)
    tags = dict.fromkeys(tag for r in required for tag in r.any_of) if read else {}
    there = vacancy.counterpart
    posted = [n.posted for n in (vacancy.notice, there) if n and n.posted]
    return Told(
        url=vacancy.file,
        posted=min(posted, default=None),
        department=vacancy.notice.department or "",
        profile=notice.profile if read else None,
        required=tuple(tags),
        favours=favour(notice) if read else None,
    )


def _figures(occurred: list[Occurred]) -> Iterator[Measure]:
    """Yield what the notices of a period require, by language, of those read."""
    read = [each for each in occurred if each.profile is not None]
    if not read:
        return
    for tag in dict.fromkeys((*WORKING, *(t for each in read for t in each.required))):
        n = sum(tag in each.required for each in read)
        yield _share("notices-required", tag, n, len(read))
    for tag in WORKING:
        others = {*WORKING} - {tag}
        n = sum(tag in each.required and not others & {*each.required} for each in read)
        yield _share("notices-alone", tag, n, len(read))
    for measure in favours(each.favours for each in read):
        if measure.of:
            yield replace(measure, measure="notices-favoured")


def _share(name: str, language: str, n: int, of: int) -> Measure:
    low, high = interval(n, of)
    return Measure(
        measure=name,
        language=language,
        n=n,
        of=of,
        value=round(n / of, 4),
        low=low,
        high=high,
    )
