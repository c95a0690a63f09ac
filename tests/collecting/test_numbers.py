"""A table of numbers answers as a dict does, in a fraction of its memory."""

import random
import tracemalloc

from vigilangue.collecting.numbers import Numbers


def test_it_answers_as_a_dict_does() -> None:
    draw, numbers, known = random.Random(7), Numbers(), dict[int, int]()
    for step in range(20_000):
        of = hash(f"page-{draw.randrange(9_000)}")
        numbers.put(of, step)
        known[of] = step
    assert len(numbers) == len(known)
    assert all(of in numbers and numbers.get(of, -1) == n for of, n in known.items())
    assert hash("elsewhere") not in numbers
    assert numbers.get(hash("elsewhere"), -1) == -1


def test_hashes_that_are_alike_or_negative_are_told_apart() -> None:
    numbers = Numbers()
    few = (0, -1, 2**32, 2**33, -(2**63), 2**63 - 1)
    for n, of in enumerate(few):
        numbers.put(of, n)
    assert [numbers.get(of, -1) for of in few] == list(range(len(few)))


def test_a_page_costs_fewer_than_fifty_bytes() -> None:
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        numbers = Numbers()
        for page in range(20_000):
            numbers.put(hash(f"page-{page}"), 1_000_000 + page)
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(numbers) == 20_000
    assert (after - before) / 20_000 < 50
