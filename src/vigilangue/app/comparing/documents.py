"""Compares whole documents: reads them, sets their paragraphs side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from vigilangue import meaning
from vigilangue.concordance import Passage, compare_passages
from vigilangue.concordance.aligning import Unit, align
from vigilangue.concordance.comparison import (
    Compared,
    Comparison,
    Pair,
    missing,
    verdict,
)
from vigilangue.core import InputError, Instrument, Provision, Role
from vigilangue.language import tags

from .. import reading

QUOTED = 80  # characters of a paragraph that is missing


def by_paragraph(files: Sequence[Path], languages: Sequence[str] | None) -> Comparison:
    """Return how the paragraphs of the documents differ, and which are missing."""
    tagged: list[str] = []
    units: list[list[Unit]] = []
    for at, file in enumerate(files):
        given = languages[at] if languages else None
        (read,) = reading.read([file], language=given)
        language = given or read.language
        if language is None:
            raise InputError(f"{file}: its language cannot be told; give --languages")
        tagged.append(given or tags.primary(language) or language)
        units.append(_units(read))
    if len(set(tagged)) < len(tagged):
        raise InputError(f"two versions in one language: {', '.join(tagged)}")
    pairs: list[Pair] = []
    verdicts: list[Compared] = []
    for language, other in zip(tagged[1:], units[1:], strict=True):
        rows = _compared(tagged[0], units[0], language, other)
        for row in rows:
            if isinstance(row, Pair):
                pairs.append(row)
            else:
                verdicts.append(row)
    return Comparison(
        languages=tuple(tagged), pairs=tuple(pairs), verdicts=tuple(verdicts)
    )


def _compared(
    reference: str, mine: Sequence[Unit], language: str, theirs: Sequence[Unit]
) -> Iterator[Pair | Compared]:
    for link in align(mine, theirs, (reference, language), meaning.load):
        heads = [unit for unit in (*link.one, *link.other) if unit.heading]
        if not link.one or not link.other:
            unit = (link.one or link.other)[0]
            places = {
                reference: unit.id if link.one else None,
                language: unit.id if link.other else None,
            }
            if not heads:
                yield missing(reference, language, places, unit.text[:QUOTED])
            continue
        for one in link.one:
            for other in link.other:
                places = {reference: one.id, language: other.id}
                yield Pair(places=places, confidence=link.confidence)
        texts = (_joined(link.one), _joined(link.other))
        passages = [
            Passage(language=tag, text=text)
            for tag, text in zip((reference, language), texts, strict=True)
        ]
        places = {reference: link.one[0].id, language: link.other[0].id}
        for found in compare_passages(passages):
            yield verdict(found, reference, places)


def _joined(units: Sequence[Unit]) -> str:
    return " ".join(unit.text for unit in units)


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
