"""Compares whole documents: reads them, sets their paragraphs side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from vigilangue import meaning
from vigilangue.concordance import Passage, compare_passages
from vigilangue.concordance.aligning import Unit
from vigilangue.concordance.comparison import (
    Compared,
    Comparison,
    Pair,
    Place,
    missing,
    verdict,
)
from vigilangue.concordance.grouping import Group, groups
from vigilangue.core import InputError, Instrument, Provision, Role
from vigilangue.language import tags

from .. import reading


def by_paragraph(files: Sequence[Path], languages: Sequence[str] | None) -> Comparison:
    """Return how the paragraphs of the documents differ, and which are missing."""
    versions: dict[str, list[Unit]] = {}
    originals: Counter[str] = Counter()
    for at, file in enumerate(files):
        given = languages[at] if languages else None
        (read,) = reading.read([file], language=given)
        language = given or read.language
        if language is None:
            raise InputError(f"{file}: its language cannot be told; give --languages")
        tag = given or tags.primary(language) or language
        if tag in versions:
            raise InputError(f"two versions in one language: {tag}")
        versions[tag] = _units(read)
        if read.masthead.original:
            originals[read.masthead.original] += 1
    found = groups(versions, meaning.load)
    return Comparison(
        languages=tuple(versions),
        original=_original(originals, versions),
        pairs=tuple(_pairs(found, next(iter(versions)))),
        verdicts=tuple(row for group in found for row in _verdicts(group)),
    )


def _original(named: Counter[str], versions: Mapping[str, object]) -> str | None:
    """The language that most mastheads call the original, if it is one of these."""
    most = [tag for tag, count in named.items() if count == max(named.values())]
    return most[0] if len(most) == 1 and most[0] in versions else None


def _pairs(found: Sequence[Group], reference: str) -> Iterator[Pair]:
    links = [row for group in found for row in group.links]
    languages = list(dict.fromkeys(language for language, _ in links))
    for language, link in sorted(links, key=lambda row: languages.index(row[0])):
        for one in link.one:
            for other in link.other:
                places = {reference: one.id, language: other.id}
                yield Pair(places=places, confidence=link.confidence)


def _verdicts(group: Group) -> Iterator[Compared]:
    places: dict[str, Place | None] = {
        tag: units[0].id if units else None for tag, units in group.units.items()
    }
    having = {tag: units for tag, units in group.units.items() if units}
    said = next(iter(having.values()))
    if len(having) < len(places) and not said[0].heading:
        yield missing(places, said[0].text, group.confidence)
    reference = next(iter(places))
    if reference not in having:
        return
    passages = [
        Passage(language=tag, text=" ".join(unit.text for unit in units))
        for tag, units in having.items()
    ]
    for found in compare_passages(passages):
        yield verdict(found, passages, places)


def _units(read: Instrument) -> list[Unit]:
    return [
        Unit(
            id=provision.id,
            number=_number(provision),
            text=provision.text,
            heading=provision.role is Role.HEADING,
        )
        for provision in read.provisions
        if provision.text.strip()
    ]


def _number(provision: Provision) -> str | None:
    """The number as printed; of an article's paragraphs without one, the article's."""
    if provision.role is Role.ARTICLE:
        return provision.id.partition(".p")[0]
    return provision.number
