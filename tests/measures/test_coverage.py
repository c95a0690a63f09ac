"""Coverage as n of N, with the interval of Wilson where the works are a sample."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilangue.core import Outcome
from vigilangue.measures.coverage import coverage, interval


@pytest.mark.parametrize(
    ("n", "of", "low", "high"),
    [
        # By the formula of Wilson (1927), z = 1.96, reckoned by hand for these.
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (1, 1, 0.2065, 1.0),
        (50, 100, 0.4038, 0.5962),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_the_interval_is_that_of_wilson(
    n: int, of: int, low: float, high: float
) -> None:
    assert interval(n, of) == pytest.approx((low, high), abs=2e-4)


@given(
    st.integers(1, 10_000).flatmap(
        lambda of: st.tuples(st.integers(0, of), st.just(of))
    )
)
def test_an_interval_holds_its_share_and_stays_within_bounds(
    figures: tuple[int, int],
) -> None:
    n, of = figures
    low, high = interval(n, of)
    assert 0 <= low <= round(n / of, 4) + 1e-4
    assert round(n / of, 4) - 1e-4 <= high <= 1


@given(st.integers(1, 500))
def test_of_more_works_more_is_known(of: int) -> None:
    few, many = interval(of // 2, of), interval(5 * (of // 2), 5 * of)
    assert many[1] - many[0] <= few[1] - few[0]


def test_what_cannot_be_told_counts_neither_way() -> None:
    answers = [
        ("fr", Outcome.PASSED, 6),
        ("fr", Outcome.FAILED, 2),
        ("fr", Outcome.CANT_TELL, 90),
        ("fr", Outcome.INAPPLICABLE, 50),
    ]
    (french,) = coverage(["fr"], answers, sample=False)
    assert (french.n, french.of, french.value) == (6, 8, 0.75)


def test_of_nothing_known_no_share_is_given() -> None:
    (french,) = coverage(["fr"], [("fr", Outcome.CANT_TELL, 9)], sample=True)
    assert (french.n, french.of, french.value) == (0, 0, None)
    assert (french.low, french.high) == (None, None)


def test_a_whole_site_has_no_interval() -> None:
    answers = [("fr", Outcome.PASSED, 3)]
    (whole,) = coverage(["fr"], answers, sample=False)
    (part,) = coverage(["fr"], answers, sample=True)
    assert (whole.low, whole.high) == (None, None)
    assert (part.low, part.high) == interval(3, 3)


def test_languages_that_are_not_owed_are_not_counted() -> None:
    answers = [("fr", Outcome.PASSED, 3), ("ru", Outcome.FAILED, 3)]
    assert [m.language for m in coverage(["fr", "es"], answers, sample=False)] == [
        "fr",
        "es",
    ]
