"""Which blocks of two versions stand for each other, and when that is not sure."""

from vigilangue.app.auditing.following import links
from vigilangue.documents import Block, Region

LONG = "The fund helps villages of the mountains to mend the wells that run dry {}."


def block(text: str, kind: str = "p") -> Block:
    return Block(text, kind, Region.MAIN, None, 0, False)


def page(*texts: str) -> list[Block]:
    return [block(text) for text in texts]


def texts(*numbers: object) -> list[str]:
    return [LONG.format(number) for number in numbers]


def test_pages_with_the_same_blocks_are_linked_one_to_one() -> None:
    assert links(page(*texts("", 5, "")), page(*texts("", 6, ""))) == [
        (0, 0),
        (1, 1),
        (2, 2),
    ]


def test_blocks_of_other_lengths_are_not_the_same_page() -> None:
    one = page(*texts("", 5, 7))
    other = page("A" * 20, LONG * 9, "A" * 25)
    assert links(one, other) == []


def test_between_blocks_with_the_same_figures_others_are_linked() -> None:
    one = page(*texts(2021, "", 1948, "", 77, "", 41))
    other = page(*texts(2021, "", 1948, "", "", 77, "", 41))
    found = links(one, other)
    assert (0, 0) in found
    assert (2, 2) in found
    assert (4, 5) in found
    assert (3, 3) not in found


def test_of_pages_that_share_little_nothing_is_linked() -> None:
    assert links(page(*texts(1)), page(*texts(1, 2, 3, 4))) == []
    assert links([], []) == []


def test_blocks_of_other_kinds_are_another_page() -> None:
    other = [block(text, "li") for text in texts("", "", "")]
    assert links(page(*texts("", "", "")), other) == []
