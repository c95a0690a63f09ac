"""Folders that answer to each other across languages."""

import pytest

from vigilangue.pairing.places import Places, folder

PAIRS = [
    (f"body.example/{one}/{n}", f"body.example/fr/{other}/{n}")
    for n in range(10)
    for one, other in (("blog", "blogue"), ("jobs", "emplois"))
]


@pytest.fixture
def places() -> Places:
    return Places(PAIRS)


def test_folders_that_were_paired_answer_to_each_other(places: Places) -> None:
    assert places.answer("body.example/blog/x", "body.example/fr/blogue/y") > 0.5


def test_folders_that_were_paired_with_others_do_not(places: Places) -> None:
    assert places.answer("body.example/blog/x", "body.example/fr/emplois/y") < -2


def test_either_order_is_the_same(places: Places) -> None:
    one, other = "body.example/fr/blogue/y", "body.example/blog/x"
    assert places.answer(one, other) == places.answer(other, one)


def test_folders_of_which_nothing_is_known_say_nothing(places: Places) -> None:
    assert places.answer("body.example/new/x", "body.example/fr/neuf/y") == 0


def test_a_site_with_one_folder_learns_nothing_from_it() -> None:
    places = Places((f"body.example/{n}", f"body.example/{n}f") for n in range(20))
    assert places.answer("body.example/x", "body.example/y") == pytest.approx(0)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("body.example/blog/one", "body.example/blog"),
        ("body.example/blog/one/", "body.example/blog"),
        ("body.example/blog/one?a=b/c", "body.example/blog"),
        ("body.example/", ""),
    ],
)
def test_the_folder_is_where_a_page_stands(address: str, expected: str) -> None:
    assert folder(address) == expected
