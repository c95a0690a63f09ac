"""The page about alerts has a line for each event, group and reason, and no other."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from vigilangue.alerts import News, What, Why

PAGE = Path(__file__).parents[2] / "docs" / "alerts.md"


@pytest.mark.parametrize(
    ("section", "words"), [("The events", What), ("Why now", News), ("Why, or", Why)]
)
def test_the_page_names_each_once(section: str, words: type[StrEnum]) -> None:
    parts = PAGE.read_text("utf-8").split("\n## ")
    (text,) = (part for part in parts if part.startswith(section))
    named = re.findall(r"^\| ([a-z ]+) \|", text, re.M)[1:]  # without the heading
    assert sorted(named) == sorted(word.replace("_", " ") for word in words)
