"""Three to six versions at once: one passage in all, and where to look."""

from __future__ import annotations

import tomllib
from pathlib import Path

from vigilangue import meaning
from vigilangue.concordance.aligning import Unit
from vigilangue.concordance.comparison import missing
from vigilangue.concordance.grouping import Group, groups

TEXTS = tomllib.loads((Path(__file__).parent / "versions.toml").read_text("utf-8"))


def grouped(**texts: list[str]) -> list[dict[str, str]]:
    """Return the passages; a paragraph is called by its place in TEXTS."""
    versions = {
        tag: [Unit(id=name(tag, text), number=None, text=text) for text in each]
        for tag, each in texts.items()
    }
    return [shown(group) for group in groups(versions, meaning.load)]


def name(tag: str, text: str) -> str:
    return "".join(str(n) for n, each in enumerate(TEXTS[tag]) if each in text)


def shown(group: Group) -> dict[str, str]:
    return {tag: "+".join(u.id for u in units) for tag, units in group.units.items()}


def test_six_versions_are_one_passage_after_the_other() -> None:
    found = grouped(**TEXTS)
    assert found == [dict.fromkeys(TEXTS, str(n)) for n in range(6)]


def test_what_one_version_lacks_the_others_have() -> None:
    russian = TEXTS["ru"][:2] + TEXTS["ru"][3:]
    found = grouped(en=TEXTS["en"], fr=TEXTS["fr"], ru=russian)
    assert {"en": "2", "fr": "2", "ru": ""} in found


def test_what_only_the_reference_lacks_is_one_passage_of_the_others() -> None:
    english = TEXTS["en"][:2] + TEXTS["en"][3:]
    found = grouped(en=english, zh=TEXTS["zh"], ru=TEXTS["ru"])
    assert found[-1] == {"en": "", "zh": "2", "ru": "2"}
    assert len(found) == 6


def test_paragraphs_that_one_version_joins_are_one_passage_of_all() -> None:
    arabic = TEXTS["ar"]
    joined = [*arabic[:3], f"{arabic[3]} {arabic[4]}", arabic[5]]
    found = grouped(en=TEXTS["en"], fr=TEXTS["fr"], ar=joined)
    assert {"en": "3+4", "fr": "3+4", "ar": "34"} in found


def test_the_few_that_lack_a_paragraph_are_where_to_look() -> None:
    found = missing({"en": "p1", "fr": None, "es": "p1"}, "A harbour.", 0.9)
    assert found.at_fault == ("fr",)
    assert found.places == {"en": "p1", "fr": None}


def test_the_one_that_adds_a_paragraph_is_where_to_look() -> None:
    found = missing({"en": None, "fr": "p1", "es": None}, "Un port.", 0.9)
    assert found.at_fault == ("fr",)
    assert found.places == {"en": None, "fr": "p1"}


def test_of_two_versions_neither_is_where_to_look() -> None:
    assert missing({"en": "p1", "fr": None}, "A harbour.", 0.9).at_fault == ()
