"""How much a mark says."""

from array import array
from math import log

import pytest

from vigilangue.pairing.traits import Traits
from vigilangue.pairing.weights import total, weigh


def bearing(*marks: int) -> Traits:
    return Traits(array("I", marks), b"", 0, "")


def test_a_mark_says_more_the_rarer_it_is() -> None:
    pages = [(n % 2, bearing(8, *([16] if n < 2 else []))) for n in range(20)]
    weights = weigh(pages)
    assert weights == {16: pytest.approx(log(10))}


def test_a_mark_on_every_page_says_nothing() -> None:
    assert 8 not in weigh([(n % 2, bearing(8)) for n in range(20)])


def test_a_mark_in_one_language_alone_says_nothing() -> None:
    assert weigh([(0, bearing(8)), (0, bearing()), (1, bearing(16))]) == {}


def test_a_mark_is_weighed_among_the_languages_in_which_it_occurs() -> None:
    pages = [(0, bearing(8)), (1, bearing(8)), (0, bearing()), (1, bearing())]
    others = [(2, bearing(16)) for _ in range(100)]
    assert weigh([*pages, *others])[8] == pytest.approx(log(2))


def test_no_pages_have_no_weights() -> None:
    assert weigh([]) == {}
    assert weigh([(0, bearing())]) == {}


def test_marks_without_weight_add_nothing() -> None:
    assert total({8, 16}, {8: 2.5}) == 2.5
