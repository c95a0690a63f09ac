"""Paragraphs find each other by what they mean, in languages that share no letter."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from vigilangue import meaning
from vigilangue.concordance.aligning import Unit, align

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
TEXTS = tomllib.loads((Path(__file__).parent / "versions.toml").read_text("utf-8"))


def pairs(
    one: str, other: str, texts: list[str], numbers: list[str] | None = None
) -> set[tuple[str, str]]:
    """Return the ids that are aligned: 0 to 5 as they stand in TEXTS."""
    sides = [
        [
            Unit(id=str(n), number=None if numbers is None else numbers[n], text=text)
            for n, text in enumerate(each)
        ]
        for each in (TEXTS[one], texts)
    ]
    links = align(sides[0], sides[1], (one, other), meaning.load)
    return {
        ("+".join(u.id for u in link.one), "+".join(u.id for u in link.other))
        for link in links
    }


@pytest.mark.parametrize(("one", "other"), list(combinations(LANGUAGES, 2)))
def test_two_whole_versions_pair_one_by_one(one: str, other: str) -> None:
    assert pairs(one, other, TEXTS[other]) == {(str(n), str(n)) for n in range(6)}


@pytest.mark.parametrize("other", LANGUAGES[1:])
def test_a_paragraph_that_is_missing_leaves_its_counterpart_alone(other: str) -> None:
    texts = [text for n, text in enumerate(TEXTS[other]) if n != 3]
    found = pairs("en", other, texts)
    assert ("3", "") in found
    assert ("4", "3") in found


@pytest.mark.parametrize("other", LANGUAGES[1:])
def test_a_paragraph_that_was_moved_is_found(other: str) -> None:
    texts = [*TEXTS[other][1:], TEXTS[other][0]]
    assert ("0", "5") in pairs("en", other, texts)


@pytest.mark.parametrize("other", LANGUAGES[1:])
def test_two_paragraphs_that_were_merged_are_one(other: str) -> None:
    texts = TEXTS[other]
    merged = [*texts[:3], f"{texts[3]} {texts[4]}", texts[5]]
    assert ("3+4", "3") in pairs("en", other, merged)


@pytest.mark.parametrize("other", LANGUAGES[1:])
def test_a_paragraph_that_was_split_is_both_parts(other: str) -> None:
    texts = TEXTS["en"]
    sides = [
        [Unit(id=str(n), number=None, text=text) for n, text in enumerate(each)]
        for each in ([*texts[:3], f"{texts[3]} {texts[4]}", texts[5]], TEXTS[other])
    ]
    links = align(sides[0], sides[1], ("en", other), meaning.load)
    assert ["3", "4"] in [[unit.id for unit in link.other] for link in links]


def test_what_is_meant_weighs_more_than_the_number_before_it() -> None:
    texts = TEXTS["zh"]
    swapped = [texts[0], texts[4], *texts[2:4], texts[1], texts[5]]
    found = pairs("en", "zh", swapped, numbers=list("123456"))
    assert {("1", "4"), ("4", "1")} <= found


def test_a_language_that_the_encoder_does_not_know_is_never_given_to_it() -> None:
    def encoder() -> meaning.Encoder:
        raise AssertionError("loaded in vain")

    units = [Unit(id="1", number=None, text="Abantu bonke bazalwa bekhululekile.")]
    assert len(align(units, units, ("zu", "en"), encoder)) == 1
