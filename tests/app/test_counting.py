"""Counts that forget the rare things never forget what recurs (lossy counting)."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from vigilangue.app.auditing.counting import Recurring

THINGS = st.lists(st.frozensets(st.integers(0, 60), max_size=12), max_size=120)


@given(THINGS)
def test_with_room_enough_every_count_is_exact(pages: list[frozenset[int]]) -> None:
    counts: Recurring[int] = Recurring(most=100)
    for page in pages:
        counts.add(page)
    true = Counter(thing for page in pages for thing in page)
    assert dict(counts.at_least(1)) == dict(true)


@given(THINGS, st.integers(3, 40))
def test_no_count_is_ever_too_high(pages: list[frozenset[int]], most: int) -> None:
    counts: Recurring[int] = Recurring(most=most)
    for page in pages:
        counts.add(page)
    true = Counter(thing for page in pages for thing in page)
    assert all(n <= true[thing] for thing, n in counts.at_least(1))


@given(THINGS, st.integers(3, 40))
def test_memory_is_bounded(pages: list[frozenset[int]], most: int) -> None:
    counts: Recurring[int] = Recurring(most=most)
    for page in pages:
        counts.add(page)
        assert len(counts.at_least(0)) <= most


@given(THINGS, st.integers(20, 40))
def test_what_is_on_every_page_is_never_forgotten(
    pages: list[frozenset[int]], most: int
) -> None:
    counts: Recurring[int] = Recurring(most=most)
    for page in pages:
        counts.add([*page, 1_000])
    found = dict(counts.at_least(1))
    assert not pages or found.get(1_000, 0) >= 0.7 * len(pages)


def test_a_menu_is_known_among_a_million_paragraphs_that_never_recur() -> None:
    counts: Recurring[int] = Recurring(most=500)
    for page in range(2_000):
        counts.add([-1, -2, *range(page * 20, page * 20 + 20)])
    ((first, one), (second, two), *_) = counts.at_least(0)
    assert {first, second} == {-1, -2}
    assert min(one, two) > 0.9 * 2_000


def test_a_bound_is_met_exactly() -> None:
    counts: Recurring[str] = Recurring()
    counts.add(["a", "b"])
    counts.add(["a"])
    assert counts.at_least(2) == [("a", 2)]
    assert counts.at_least(1) == [("a", 2), ("b", 1)]
    assert counts.at_least(1.5) == [("a", 2)]
