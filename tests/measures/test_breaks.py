"""Where a version follows its reference and then stops."""

import random
import time
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilangue.measures.breaks import LONGEST, Shape, breaks_off


def shape(blocks: int, seed: int = 7) -> list[Shape]:
    """A page as blocks of varied kind and length, the same for the same seed."""
    draw = random.Random(seed)
    return [
        Shape(draw.choice(("p", "p", "p", "li", "h2")), draw.randint(20, 700))
        for _ in range(blocks)
    ]


def grown(blocks: list[Shape], growth: float) -> list[Shape]:
    """The same page in a language that writes so many times as much."""
    return [Shape(b.kind, max(1, round(b.characters * growth))) for b in blocks]


@pytest.mark.parametrize("kept", [6, 10, 15, 20])
def test_a_beginning_stops_where_it_was_cut(kept: int) -> None:
    whole = shape(30)
    assert breaks_off(whole[:kept], whole, 0.0) == kept


@pytest.mark.parametrize("times", [0.33, 0.8, 1.25])
def test_it_stops_there_in_a_language_of_another_length(times: float) -> None:
    whole = shape(30)
    cut = grown(whole, times)[:12]
    assert breaks_off(cut, whole, log(times)) == 12


@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_few_blocks_may_stand_after_the_break(after: int) -> None:
    whole = shape(30)
    cut = whole[:15] + whole[-after:]
    assert breaks_off(cut, whole, 0.0) == 15


def test_a_whole_version_does_not_stop() -> None:
    whole = shape(30)
    assert breaks_off(whole, whole, 0.0) is None
    assert breaks_off(grown(whole, 1.2), whole, 0.18) is None


def test_a_version_that_is_longer_than_its_reference_does_not_stop() -> None:
    assert breaks_off(shape(30), shape(30)[:10], 0.0) is None


def test_a_version_that_is_shorter_throughout_is_whole() -> None:
    """Every block is there, each half as long: a summary, not a cut."""
    whole = shape(30)
    assert breaks_off(grown(whole, 0.5), whole, 0.0) is None


@pytest.mark.parametrize("seed", range(20))
def test_another_text_of_the_same_sort_does_not_stop(seed: int) -> None:
    """A page adapted for its readers, of other paragraphs, is no page cut short."""
    assert breaks_off(shape(12, seed + 100), shape(30, seed), 0.0) is None


def test_a_page_that_lacks_a_part_in_its_middle_does_not_break_off() -> None:
    whole = shape(30)
    assert breaks_off([*whole[:12], *whole[18:]], whole, 0.0) is None


@pytest.mark.parametrize(("kept", "stops"), [(27, False), (25, False), (21, True)])
def test_a_page_that_lacks_a_few_last_lines_does_not_break_off(
    kept: int, stops: bool
) -> None:
    whole = [Shape("p", 300)] * 30
    assert (breaks_off(whole[:kept], whole, 0.0) is not None) is stops


def test_a_block_more_or_less_on_the_way_is_forgiven() -> None:
    whole = shape(30)
    version = [*whole[:5], Shape("p", 200), *whole[5:14]]
    del version[9]
    assert breaks_off(version, whole, 0.0) == 14


@pytest.mark.parametrize("few", range(4))
def test_of_very_few_blocks_nothing_is_said(few: int) -> None:
    assert breaks_off(shape(30)[:few], shape(30), 0.0) is None


def test_of_nothing_nothing_is_said() -> None:
    assert breaks_off([], [], 0.0) is None
    assert breaks_off([], shape(9), 0.0) is None
    assert breaks_off(shape(9), [], 0.0) is None


def test_blocks_without_a_character_are_borne() -> None:
    empty = [Shape("td", 0)] * 20
    assert breaks_off(empty, [*empty, *empty], 0.0) in (None, 20)


def test_a_huge_page_is_compared_by_its_beginning_and_soon_done() -> None:
    whole = shape(100_000)
    began = time.monotonic()
    assert breaks_off(whole[:200], whole, 0.0) == 200
    breaks_off(whole[: 3 * LONGEST], whole, 0.0)
    assert time.monotonic() - began < 2


SHAPES = st.lists(
    st.builds(Shape, st.sampled_from(["p", "li", "h2", "td"]), st.integers(0, 5_000)),
    max_size=40,
)


@given(SHAPES, SHAPES, st.floats(-2, 2))
def test_the_answer_is_a_place_in_the_reference_or_none(
    version: list[Shape], reference: list[Shape], growth: float
) -> None:
    stop = breaks_off(version, reference, growth)
    assert stop is None or 0 < stop < len(reference)
