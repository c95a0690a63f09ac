"""Counts vacancies: what they ask for, in which languages they are published."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from statistics import median

from vigilangue.core import By, Need, Notice, Profile, Tally, Vacancy, Wanted
from vigilangue.language import tags

from .favoured import WORKING, favoured


def tallies(vacancies: Iterable[Vacancy], by: By) -> tuple[Tally, ...]:
    """Return the figures of each group, the largest first; one group where by all.

    A post with two versions is one vacancy, and counts once: as the notice given
    first says, or, where that asks for nothing, as its counterpart says.
    """
    groups: dict[str, list[Vacancy]] = defaultdict(list)
    for vacancy in vacancies:
        groups[group(vacancy, by)].append(vacancy)
    order = sorted(groups.items(), key=lambda kept: (-len(kept[1]), kept[0]))
    if by is By.MONTH:
        order.sort(key=lambda kept: kept[0])
    return tuple(tally(name, kept) for name, kept in order)


def group(vacancy: Vacancy, by: By) -> str:
    """Return the group of a vacancy; empty where its notice does not say."""
    notice = vacancy.notice
    match by:
        case By.ALL:
            return ""
        case By.ORGANIZATION:
            return vacancy.organization
        case By.DEPARTMENT:
            return notice.department or ""
        case By.LEVEL:
            return notice.grade or ""
        case By.DUTY_STATION:
            place = vacancy.station
            return place.name if place else notice.duty_station or ""
        case By.MONTH:
            day = notice.posted or notice.deadline
            return f"{day:%Y-%m}" if day else ""


def tally(name: str, vacancies: list[Vacancy]) -> Tally:
    """Return the figures of one group."""
    notices = [said(v) for v in vacancies]
    read = [n for n in notices if sure(n)]
    profiles = Counter(notice.profile for notice in read)
    published = Counter(tag for v in vacancies for tag in _published(v))
    days = [gap for v in vacancies for gap in _days(v)]
    field = [v for v in vacancies if _field(v)]
    return Tally(
        group=name,
        posts=len(vacancies),
        read=len(read),
        profiles=tuple((profile, profiles[profile]) for profile in Profile),
        alone=tuple(sorted(Counter(_alone(read)).items())),
        wanted=tuple(_wanted(read)),
        published=tuple(sorted(published.items(), key=lambda p: (-p[1], p[0]))),
        titles_in_english_only=sum(_published(v) == {"en"} for v in vacancies),
        paired=len(days),
        days=median(days) if days else None,
        field=len(field),
        host=sum(_names_host(v) for v in field),
        favoured=favoured(read),
    )


def said(vacancy: Vacancy) -> Notice:
    """Return the version of a notice that says what is asked for."""
    there = vacancy.counterpart
    silent = not vacancy.notice.requirements
    return there if silent and there and there.requirements else vacancy.notice


def sure(notice: Notice) -> bool:
    """Whether a notice was read well enough to be counted by what it asks for."""
    return bool(notice.language) and not notice.doubts


def _published(vacancy: Vacancy) -> set[str]:
    there = vacancy.counterpart
    held = (*vacancy.notice.languages, *(there.languages if there else ()))
    return {tags.primary(tag) or tag for tag in held}


def _days(vacancy: Vacancy) -> Iterator[int]:
    first = vacancy.notice.posted
    second = vacancy.counterpart.posted if vacancy.counterpart else None
    if first and second:
        yield abs((second - first).days)


def _field(vacancy: Vacancy) -> bool:
    place = vacancy.station
    return place is not None and not (place.headquarters or place.commission)


def _names_host(vacancy: Vacancy) -> bool:
    host = vacancy.station.languages if vacancy.station else frozenset()
    asked = said(vacancy).requirements
    return any(r.local or (not r.open and host & {*r.any_of}) for r in asked)


def _alone(read: list[Notice]) -> Iterator[str]:
    for notice in read:
        if notice.profile is Profile.ONE:
            required = (r for r in notice.requirements if r.need is Need.REQUIRED)
            single = {r.any_of[0] for r in required if len(r.any_of) == 1}
            yield from single & {*WORKING}


def _wanted(read: list[Notice]) -> Iterator[Wanted]:
    required: Counter[str] = Counter()
    wished: Counter[str] = Counter()
    for notice in read:
        need = {True: set[str](), False: set[str]()}
        for r in notice.requirements:
            need[r.need is Need.REQUIRED] |= {*r.any_of}
        required.update(need[True])
        wished.update(need[False] - need[True])
    for language, _ in (required + wished).most_common():
        yield Wanted(
            language=language, required=required[language], wished=wished[language]
        )
