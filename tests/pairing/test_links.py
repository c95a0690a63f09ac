"""Which declared links make pages one work."""

from vigilangue.pairing import By, Clusters, Tie
from vigilangue.pairing.links import join

VERSIONS = ["en", "fr", "en", "fr", "fr", "en"]
HOME = 4


def groups(*ties: Tie) -> list[list[int]]:
    sets = Clusters(VERSIONS)
    join(ties, VERSIONS, sets)
    return [group for group in sets.groups() if len(group) > 1]


def mutual(one: int, other: int, by: By = By.HREFLANG) -> tuple[Tie, Tie]:
    return (
        Tie(one, other, VERSIONS[other], by, True),
        Tie(other, one, VERSIONS[one], by, True),
    )


def one_way(source: int, target: int, label: str = "fr") -> Tie:
    return Tie(source, target, label, By.SWITCHER, False)


def test_pages_that_declare_each_other_are_one_work() -> None:
    assert groups(*mutual(0, 1), *mutual(2, 3)) == [[0, 1], [2, 3]]


def test_a_link_from_one_side_is_enough_if_nobody_else_calls_that_page() -> None:
    assert groups(one_way(0, 1)) == [[0, 1]]


def test_a_front_page_that_every_page_calls_its_version_is_none() -> None:
    assert groups(one_way(0, HOME), one_way(2, HOME), one_way(5, HOME)) == []


def test_a_link_to_a_page_in_another_language_than_it_names_makes_no_work() -> None:
    assert groups(one_way(0, 1, label="es")) == []


def test_what_is_declared_from_both_sides_comes_first() -> None:
    assert groups(*mutual(2, 1), one_way(0, 1)) == [[1, 2]]


def test_links_that_would_give_a_work_two_versions_in_one_language_make_none() -> None:
    assert groups(*mutual(0, 1), *mutual(1, 2)) == [[0, 1]]


def test_a_page_that_only_offers_a_choice_of_languages_comes_last() -> None:
    chooser, home, french = 0, 2, 1
    ties = (*mutual(chooser, french), *mutual(home, french))
    sets = Clusters(VERSIONS)
    join(ties, VERSIONS, sets, [None, "fr", "en", "fr", "fr", "en"])
    assert sets.find(home) == sets.find(french) != sets.find(chooser)
