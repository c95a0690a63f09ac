"""Figures of diversity agree with those worked out by hand from the formulas."""

import pytest

from vigilangue.core import Expression, Measure, Work
from vigilangue.measures import Diversity, balance, lieberson


def page(language: str | None, words: int = 100) -> Expression:
    return Expression(
        url=f"https://a.example/{language}", language=language, words=words
    )


def figures(*pages: Expression, among: tuple[str, ...]) -> dict[str, Measure]:
    diversity = Diversity(among)
    for number, one in enumerate(pages):
        diversity.add(Work(id=f"w{number}", expressions=(one,)))
    return {m.measure: m for m in diversity.measures()}


@pytest.mark.parametrize(
    ("counts", "hand"),
    [
        ({"en": 10, "fr": 5}, 0.75),  # mean 7.5, largest 10
        ({"en": 8, "fr": 8, "es": 8}, 1.0),
        ({"en": 97, "fr": 2, "es": 1}, 100 / 3 / 97),
        ({"en": 4}, 1.0),
        ({"en": 4, "fr": 0}, 1.0),  # a language that is not there is coverage's matter
        ({}, None),
    ],
)
def test_balance_is_the_mean_over_the_largest(
    counts: dict[str, int], hand: float | None
) -> None:
    assert balance(counts) == (hand if hand is None else pytest.approx(hand))


@pytest.mark.parametrize(
    ("counts", "hand"),
    [
        ({"en": 10, "fr": 10}, 0.5),
        ({"en": 3, "fr": 1}, 0.375),  # 1 - 9/16 - 1/16
        ({"en": 5, "fr": 3, "es": 2}, 0.62),  # 1 - 0.25 - 0.09 - 0.04
        ({"en": 7}, 0.0),
        ({}, None),
    ],
)
def test_lieberson_is_the_chance_that_two_are_in_different_languages(
    counts: dict[str, int], hand: float | None
) -> None:
    assert lieberson(counts) == (hand if hand is None else pytest.approx(hand))


def test_pages_and_words_differ_where_pages_differ_in_length() -> None:
    found = figures(page("en", 900), page("fr", 100), among=("en", "fr"))
    assert found["lieberson-pages"].value == 0.5
    assert found["lieberson-words"].value == 0.18  # 1 - 0.81 - 0.01
    assert (found["lieberson-words"].n, found["lieberson-words"].of) == (1000, 1000)


def test_coverage_asks_for_one_page_and_balance_looks_at_what_is_there() -> None:
    found = figures(
        page("en"), page("en"), page("fr"), among=("ar", "zh", "en", "fr", "ru", "es")
    )
    covered, balanced = found["literature-coverage"], found["balance"]
    assert (covered.n, covered.of, covered.value) == (2, 6, 0.3333)
    assert (balanced.n, balanced.of, balanced.value) == (3, 4, 0.75)


def test_a_language_that_is_not_expected_counts_only_for_diversity() -> None:
    found = figures(page("en"), page("de"), page("de"), page("de"), among=("en", "fr"))
    assert found["balance"].value == 1.0
    assert found["literature-coverage"].value == 0.5
    assert found["lieberson-pages"].value == 0.375


def test_what_cannot_be_read_is_in_no_language() -> None:
    found = figures(page("en"), page("fr"), page(None, 50), among=("en", "fr"))
    assert (found["lieberson-pages"].n, found["lieberson-pages"].of) == (2, 3)
    assert (found["lieberson-words"].n, found["lieberson-words"].of) == (200, 250)
    assert found["lieberson-pages"].value == 0.5


def test_a_language_is_counted_under_the_name_it_is_expected_by() -> None:
    found = figures(page("zh-Hans"), page("zh"), page("en"), among=("zh", "en"))
    assert (found["balance"].n, found["balance"].of) == (3, 4)
    assert found["literature-coverage"].value == 1.0


def test_the_figures_are_of_all_languages_together_and_no_shares_to_be_added() -> None:
    found = figures(page("en"), among=("en",)).values()
    assert {(m.language, m.unit) for m in found} == {("mul", "index")}


def test_nothing_is_said_of_nothing() -> None:
    found = figures(page(None), among=())
    assert {m.value for m in found.values()} == {None}
