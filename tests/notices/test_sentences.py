"""Sentences and traps in each language: what is asked for, and what is not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.notices.asked import asked
from vigilangue import notices

CASES = Path(__file__).parent / "cases"
LEAST = {"ar": 40, "en": 60, "es": 40, "fr": 60, "ru": 40, "zh": 40}


def cases() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(CASES.glob("*.toml")):
        for part in tomllib.loads(path.read_text("utf-8")).values():
            for text, wanted in part.items():
                yield path.stem, text, wanted


@pytest.mark.parametrize(("language", "text", "wanted"), [*cases()])
def test_a_sentence_asks_for_what_it_says(
    language: str, text: str, wanted: list[str]
) -> None:
    notice = notices.read_text(text, language=language)
    assert asked(notice) == sorted(wanted)


@pytest.mark.parametrize(("language", "least"), sorted(LEAST.items()))
def test_there_are_enough_sentences_in_a_language(language: str, least: int) -> None:
    assert sum(tag == language for tag, _, _ in cases()) >= least


def test_a_requirement_quotes_the_sentence_that_asks_for_it() -> None:
    notice = notices.read_text("You travel a lot. Fluency in Thai is required.")
    assert [r.quote for r in notice.requirements] == ["Fluency in Thai is required."]
