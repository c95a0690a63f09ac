"""Broken and hostile notices are read without an error."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path

import pytest

from vigilangue import notices
from vigilangue.core import CatalogError
from vigilangue.documents import papers
from vigilangue.notices import lexicon
from vigilangue.notices.lexicon_table import Table

CASES = Path(__file__).parent / "cases"
SIGNS = "(),;:/|-–。，、؛\u200f\u0301\n\t \x00[]{}*#\\ABC C1 و或или"


def test_mutated_notices_never_raise() -> None:
    chance = random.Random(6)
    texts = [
        text
        for path in sorted(CASES.glob("*.toml"))
        for part in tomllib.loads(path.read_text("utf-8")).values()
        for text in part
    ]
    for _ in range(300):
        letters = list("\n".join(chance.sample(texts, 4)))
        for _ in range(chance.randint(1, 40)):
            at = chance.randrange(len(letters))
            letters[at : at + chance.randint(0, 9)] = chance.choice(SIGNS)
        notice = notices.read(papers.read("".join(letters).encode()))
        assert all(r.any_of and r.quote for r in notice.requirements)


@pytest.mark.parametrize(
    "text",
    [
        "English " * 20_000,
        "English or " * 5_000,
        "(" * 50_000,
        "| English " * 5_000,
        "- English: required\n" * 2_000,
        "knowledge of one of the " * 3_000,
        "中英法俄西阿德日韩葡" * 3_000 + "文",
        "\u064b" * 10_000 + "معرفة اللغة الفرنسية",
    ],
)
def test_endless_notices_are_read(text: str) -> None:
    assert notices.read(papers.read(text.encode())).requirements is not None


def test_a_lexicon_that_is_wrong_names_file_and_key() -> None:
    with pytest.raises(CatalogError, match=r"xx\.toml: common: must be a list"):
        Table({"common": "the"}, where="xx.toml").strings("common")
    with pytest.raises(CatalogError, match="no lexicon for 'xx'"):
        lexicon.load("xx")
