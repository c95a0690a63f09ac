"""How alike two pages are built."""

import pytest

from vigilangue.pairing.shape import alike


def shape(*blocks: tuple[int, int]) -> bytes:
    """Bytes of (kind, half powers of two in length)."""
    return bytes(kind << 5 | length for kind, length in blocks)


PAGE = shape(
    (1, 9), (0, 15), (2, 8), (0, 14), (0, 16), (4, 10), (4, 11), (2, 9), (0, 13)
)


def test_a_page_is_wholly_like_itself() -> None:
    assert alike(PAGE, PAGE) == pytest.approx(1)


def test_a_language_that_writes_longer_makes_little_difference() -> None:
    longer = bytes(byte + 1 for byte in PAGE)
    assert 0.8 < alike(PAGE, longer) < 1


def test_a_block_more_takes_a_block_away_and_no_more() -> None:
    more = PAGE[:4] + shape((0, 12)) + PAGE[4:]
    assert alike(PAGE, more) == pytest.approx(len(PAGE) / len(more))


def test_other_kinds_in_the_same_places_have_nothing_in_common() -> None:
    assert alike(shape((0, 9), (0, 9)), shape((5, 9), (4, 9))) == 0


def test_order_matters() -> None:
    assert alike(PAGE, PAGE[::-1]) < 0.8


def test_a_page_twice_as_long_is_not_like() -> None:
    assert alike(PAGE * 4, PAGE) == 0


def test_empty_pages_are_not_alike() -> None:
    assert alike(b"", b"") == 0
    assert alike(PAGE, b"") == 0


def test_either_order_gives_the_same() -> None:
    other = PAGE[:3] + PAGE[5:]
    assert alike(PAGE, other) == pytest.approx(alike(other, PAGE))
