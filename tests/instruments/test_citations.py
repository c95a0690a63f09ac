"""What is cited is found in each language, with whose it is and of when."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilangue.core.instrument import Masthead
from vigilangue.instruments import lexicon
from vigilangue.instruments.citations import citations

CASES = tomllib.loads(Path(__file__).with_name("citations.toml").read_text("utf-8"))
PIECES = (
    *("resolution ", "1325 (2000)", "77/331", " and ", "A/79/302-S/2024/600", "号决议"),
    *("of 2 May 2003", "décision ", " B", "(XXI)", "د-3", "٦١/٣", "\u200f", "第", "("),
)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_a_text_cites(case: dict[str, object]) -> None:
    words = lexicon.load(str(case["language"]))
    body = case.get("body")
    context = Masthead(body=str(body) if body else None)
    found = citations(str(case["text"]), words, context=context)
    said = [f"{c.symbol} {c.date}" if c.date else c.symbol for c in found]
    assert said == case["cites"]
    if "paragraphs" in case:
        assert [c.paragraph for c in found] == case["paragraphs"]


@given(
    st.lists(st.sampled_from(PIECES), max_size=20), st.sampled_from(lexicon.languages())
)
def test_a_citation_stands_where_it_says(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    for cited in citations(text, lexicon.load(language), context=Masthead()):
        assert text[cited.start : cited.start + len(cited.text)] == cited.text
