"""Whatever the characters, an instrument is read: nothing crashes, nothing is lost."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from vigilangue.instruments import read_text

TEXTS = [f.read_text("utf-8") for f in Path(__file__).parent.glob("outlines/*.txt")]
MARKS = "\x00\u200f\u202e\u2066\ufeff\u0301\ud7ff\x0b\x0c\u2028"
SCRAPS = [
    "(a)",
    "1.",
    "'1'",
    "Annex",
    "المادة",
    "第",
    "**",
    "[",
    "¹",
    "…",
    "79/331.",
    "\n",
]

Change = Callable[[random.Random, str], str]


def cut(chance: random.Random, text: str) -> str:
    first, last = sorted(chance.choices(range(len(text)), k=2))
    return text[first:last]


def shuffled(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def sprinkled(chance: random.Random, text: str) -> str:
    for _ in range(30):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice([*MARKS, *SCRAPS]) + text[at:]
    return text


def misread(chance: random.Random, text: str) -> str:
    wrong = chance.choice(["cp1251", "latin-1", "cp1256", "gb18030", "utf-16-le"])
    return text.encode("utf-8").decode(
        wrong, errors=chance.choice(["ignore", "replace"])
    )


def doubled(chance: random.Random, text: str) -> str:
    return text * chance.randrange(2, 5)


def run_on(chance: random.Random, text: str) -> str:
    return re.sub(r"\s+", chance.choice(["", " ", "\n", "\n\n"]), text)


CHANGES: list[Change] = [cut, shuffled, sprinkled, misread, doubled, run_on]


def mutated(seed: int) -> str:
    chance = random.Random(seed)
    text = chance.choice(TEXTS)
    for change in chance.sample(CHANGES, k=chance.randrange(1, 4)):
        text = change(chance, text) or "."
    return text


def read_safely(seed: int) -> None:
    instrument = read_text(mutated(seed))
    ids = [provision.id for provision in instrument.provisions]
    assert len(ids) == len(set(ids))
    assert all(provision.level > 0 for provision in instrument.provisions)


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_mutated_texts_are_read(start: int) -> None:
    for seed in range(start, start + 50):
        read_safely(seed)


@pytest.mark.long
def test_ten_thousand_mutated_texts_are_read() -> None:
    for seed in range(1_000, 11_000):
        read_safely(seed)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\x00", "1.", "(a)", "Annex", "¹", "。"]
)
def test_next_to_nothing_is_read(text: str) -> None:
    read_text(text)


def test_a_long_line_is_read_at_once() -> None:
    read_text("Recalling " + "a" * 200_000)
    read_text("(((((" * 20_000)
    read_text("1. " * 20_000)


def test_every_word_is_kept() -> None:
    """What is not in the masthead stands in a provision."""
    text = "An odd line\n\nWe met by the spring.\n\nNobody knows what this is: a list\n"
    said = " ".join(p.text for p in read_text(text).provisions)
    title = read_text(text).masthead.title or ""
    assert all(word in f"{title} {said}" for word in text.split())
