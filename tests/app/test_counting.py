"""Counts that forget the rare things never forget what recurs."""

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


@given(THINGS, st.integers(3, 40))
def test_no_count_is_lower_than_the_room_allows(
    pages: list[frozenset[int]], most: int
) -> None:
    """Each pruning takes one from more counts than there is room for."""
    counts: Recurring[int] = Recurring(most=most)
    for page in pages:
        counts.add(page)
    found = dict(counts.at_least(1))
    true = Counter(thing for page in pages for thing in page)
    prunings = true.total() // (most + 1)
    assert all(n - found.get(thing, 0) <= prunings for thing, n in true.items())


def test_a_menu_is_known_among_a_million_paragraphs_that_never_recur() -> None:
    counts: Recurring[int] = Recurring(most=500)
    for page in range(2_000):
        counts.add([-1, -2, *range(page * 20, page * 20 + 20)])
    ((first, one), (second, two), *_) = counts.at_least(0)
    assert {first, second} == {-1, -2}
    assert min(one, two) > 0.9 * 2_000


def test_what_recurs_is_known_also_where_it_comes_late_and_seldom() -> None:
    """A second host has a menu of its own, after thousands of pages of the first."""
    counts: Recurring[int] = Recurring(most=500)
    for page in range(7_000):
        late = [-1] if page > 4_000 and page % 10 == 0 else []
        counts.add([*late, *range(page * 20, page * 20 + 20)])
    ((thing, n), *_) = counts.at_least(0)
    assert thing == -1
    assert n > 0.5 * 300


@given(st.integers(1, 40), st.integers(1, 30))
def test_a_count_is_too_low_by_no_more_than_there_were_prunings(
    most: int, recurs: int
) -> None:
    """Things that come once fill the room: each pruning empties it of them."""
    counts: Recurring[int] = Recurring(most=most + 1)
    for n in range(600):
        counts.add([n, -1] if n % recurs == 0 else [n])
    true, prunings = len(range(0, 600, recurs)), 600 // most
    assert true - dict(counts.at_least(0)).get(-1, 0) <= prunings


def test_a_bound_is_met_exactly() -> None:
    counts: Recurring[str] = Recurring()
    counts.add(["a", "b"])
    counts.add(["a"])
    assert counts.at_least(2) == [("a", 2)]
    assert counts.at_least(1) == [("a", 2), ("b", 1)]
    assert counts.at_least(1.5) == [("a", 2)]
