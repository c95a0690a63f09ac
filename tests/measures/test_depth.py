"""How much of its reference a version holds, whatever its language needs to say it."""

from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vigilangue.measures import Size, learn
from vigilangue.measures.depth import BOUNDS, LEARNED, SMALLEST, Depths

# How long a text is in each language, against English; of a site that is invented.
LENGTHS = {"en": 1.0, "fr": 1.17, "de": 1.12, "ru": 1.05, "zh": 0.33, "ar": 0.85}
Works = list[dict[int, Size]]

whole = st.integers(400, 20_000)
lengths = st.lists(whole, min_size=LEARNED + 2, max_size=20)


def works(sizes: list[int], scale: float = 1.0) -> Works:
    return [
        {
            at: Size(tag, max(1, round(size * times * scale)))
            for at, (tag, times) in enumerate(LENGTHS.items())
        }
        for size in sizes
    ]


def judged(sizes: Works, work: dict[int, Size]) -> dict[int, float]:
    return {page: ratio for page, (ratio, _) in learn(sizes).judge(work).items()}


@given(lengths, st.floats(0.3, 8))
def test_a_work_of_any_length_holds_what_is_expected(
    sizes: list[int], scale: float
) -> None:
    """Also one that is much longer or shorter than those that were learned from."""
    site = works(sizes)
    (work,) = works([5_000], scale)
    assert judged(site, work) == pytest.approx(dict.fromkeys(work, 1.0), abs=0.02)


@given(lengths)
def test_a_version_that_is_twice_as_long_in_every_work_is_no_anomaly(
    sizes: list[int],
) -> None:
    site = works(sizes)
    for work in site:
        work[2] = work[2]._replace(characters=2 * work[2].characters)
    depths = learn(site)
    for work in site:
        assert all(ratio > depths.low for ratio, _ in depths.judge(work).values())


@given(lengths, st.sampled_from(range(6)))
def test_a_version_that_was_halved_is_short_and_the_others_are_not(
    sizes: list[int], cut: int
) -> None:
    site = works(sizes)
    work = site[0]
    work[cut] = work[cut]._replace(characters=work[cut].characters // 2)
    depths = learn(site)
    short = {p for p, (ratio, _) in depths.judge(work).items() if ratio < depths.low}
    assert short == {cut}


@given(lengths, st.floats(0.5, 20))
def test_the_unit_of_length_makes_no_difference(sizes: list[int], scale: float) -> None:
    sizes = [size * 10 for size in sizes]  # so that rounding is of no account
    one, other = works(sizes), works(sizes, scale)
    for a, b in zip(one, other, strict=True):
        assert judged(one, a) == pytest.approx(judged(other, b), abs=0.01)


@given(lengths, st.randoms())
def test_the_order_of_the_works_makes_no_difference(
    sizes: list[int], draw: object
) -> None:
    site = works(sizes)
    again = site.copy()
    draw.shuffle(again)  # type: ignore[attr-defined]
    assert learn(site) == learn(again)


@given(lengths)
@settings(max_examples=30)
def test_what_is_short_in_a_few_works_does_not_make_short_usual(
    sizes: list[int],
) -> None:
    """A site in which a third of the French versions are cut."""
    site = works(sizes * 3)
    for work in site[::3]:
        work[1] = work[1]._replace(characters=work[1].characters // 2)
    depths = learn(site)
    ratios = [depths.judge(work)[1][0] for work in site]
    assert all(r < depths.low for r in ratios[::3])
    assert all(r > depths.low for at, r in enumerate(ratios) if at % 3)


def test_of_few_works_the_script_says_what_is_usual() -> None:
    depths = learn([{0: Size("en", 3_000), 1: Size("zh", 1_000)}])
    assert depths.growth == {}
    ratios = depths.judge({0: Size("en", 3_000), 1: Size("zh", 1_000)})
    assert all(ratio > depths.low for ratio, _ in ratios.values())


def test_a_version_that_is_alone_is_not_judged() -> None:
    assert learn([]).judge({7: Size("fr", 5_000)}) == {}
    assert learn([]).judge({}) == {}


def test_of_two_versions_each_is_the_other_s_reference() -> None:
    judged = learn([]).judge({3: Size("en", 2_000), 9: Size("fr", 1_000)})
    assert judged[9] == (pytest.approx(0.5), [3])
    assert judged[3] == (pytest.approx(2.0), [9])


def test_references_are_the_nearest_first_and_never_the_page_itself() -> None:
    sizes = {n: Size("en", size) for n, size in enumerate((500, 1_000, 1_100, 9_000))}
    for page, (_, references) in learn([]).judge(sizes).items():
        assert sorted([page, *references]) == [0, 1, 2, 3]
    assert learn([]).judge(sizes)[0][1][:2] == [2, 1]


@pytest.mark.parametrize("spread", [0.0, 0.05, 0.12, 0.5, 9.0])
def test_the_bound_stays_within_what_is_plausible(spread: float) -> None:
    assert BOUNDS[0] <= Depths({}, spread).low <= BOUNDS[1]


def test_a_site_of_free_translations_is_judged_more_mildly() -> None:
    strict = Depths({}, 0.05).low
    mild = Depths({}, 0.2).low
    assert mild < strict
    assert mild == pytest.approx(exp(-0.8), abs=1e-6)


def test_a_version_of_no_length_is_borne() -> None:
    depths = learn(works([1_000] * 8))
    assert depths.judge({0: Size("en", 0), 1: Size("fr", SMALLEST)})[0][0] < depths.low


@pytest.mark.parametrize(
    ("language", "characters", "speaks"),
    [
        ("en", 299, False),
        ("en", 300, True),
        ("zh-Hans", 150, True),
        ("ja", 150, True),
        ("zh-Hant", 60, False),
    ],
)
def test_a_script_that_needs_fewer_characters_says_something_sooner(
    language: str, characters: int, speaks: bool
) -> None:
    assert Size(language, characters).speaks is speaks
