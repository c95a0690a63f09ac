"""Invented works, written out in invented languages: words never match, numbers do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

from vigilangue.documents import Block, Document, Link, Region
from vigilangue.pairing import traits
from vigilangue.pairing.likeness import match
from vigilangue.pairing.matching import Candidate, Pair

SYLLABLES = {
    "en": ("the ing er on at wor ked sho pen ble", 1.0),
    "fr": ("les ion eau aux par tre mon ail ette oir", 1.2),
    "es": ("los ado cion mar que dor rio cha ese nte", 1.15),
    "ru": ("ова ние пол дор ста ком чес вый тел при", 1.1),
    "ar": ("الم كتا عال سيا دول مجل قرا بين تقر لغا", 0.9),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a work says in whatever language: the seed of its build, and its facts."""

    build: int
    facts: Sequence[str] = ()
    pictures: Sequence[str] = ()
    links: Sequence[str] = ()
    published: str = ""
    titles: dict[str, str] = field(default_factory=dict)


def stories(number: int, seed: int = 1) -> list[Story]:
    """Return works that each have numbers, names, a picture and links of their own."""
    chance = Random(seed)
    return [
        Story(
            build=seed * 1000 + at,
            facts=[
                *(str(chance.randint(100, 99999)) for _ in range(4)),
                f"{chance.choice('KLMNPRST')}{chance.choice('aeiou')}vor{at}",
            ],
            pictures=[f"photo-{chance.randint(1, 9999)}.jpg"],
            links=[f"https://other.example/{chance.randint(1, 9999)}/report.pdf"],
        )
        for at in range(number)
    ]


def version(story: Story, language: str) -> traits.Traits:
    """Return the traits of a story written out in a language."""
    build, words = Random(story.build), Random(f"{story.build} {language}")
    facts = list(story.facts)
    title = story.titles.get(language) or _words(words, language, 40)
    blocks = [_block(title, "h1")]
    for _ in range(build.randint(6, 30)):
        kind = build.choice(["p", "p", "p", "h2", "li"])
        text = _words(words, language, build.randint(15, 400))
        if facts and kind == "p":
            text += f", {facts.pop(0)}, {_words(words, language, 10)}"
        blocks.append(_block(text, kind))
    blocks += [_block(f"{_words(words, language, 20)}, {fact}", "p") for fact in facts]
    document = Document(
        title=title,
        blocks=tuple(blocks),
        links=tuple(Link(x, "", "", "", "", Region.MAIN) for x in story.links),
        images=tuple(story.pictures),
        meta={"dcterms.issued": story.published} if story.published else {},
    )
    return traits.of(document, blocks)


def candidates(
    versions: Iterable[tuple[int, Story, str]], address: str = "body.example/{}"
) -> tuple[list[Candidate], list[int]]:
    """Return candidates in one work each, and for each page the story it tells."""
    found: list[Candidate] = []
    told: list[int] = []
    for page, (number, story, language) in enumerate(versions):
        there = address.format(page)
        found.append(Candidate(page, page, language, version(story, language), there))
        told.append(number)
    return found, told


def matched(versions: Iterable[tuple[int, Story, str]]) -> tuple[int, int]:
    """Return how many pairs are found by traits alone, and how many of them wrong."""
    pages, told = candidates(versions)
    pairs = match(pages).pairs
    return len(pairs), sum(told[pair.one] != told[pair.other] for pair in pairs)


def joined(pairs: Iterable[Pair], pages: int) -> list[set[int]]:
    """Return the works of two pages and more that pairs make."""
    works = [{page} for page in range(pages)]
    for pair in pairs:
        one, other = works[pair.one], works[pair.other]
        if one is not other:
            one |= other
            for page in other:
                works[page] = one
    return [w for at, w in enumerate(works) if len(w) > 1 and at == min(w)]


def _words(chance: Random, language: str, characters: int) -> str:
    syllables, longer = SYLLABLES[language]
    text = ""
    while len(text) < characters * longer:
        text += "".join(chance.choices(syllables.split(), k=chance.randint(1, 3))) + " "
    return text.strip()


def _block(text: str, kind: str) -> Block:
    return Block(text, kind, Region.MAIN, None, 0, False)
