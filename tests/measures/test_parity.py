"""Of what is there: is it in its language, is it whole, is it up to date."""

import pytest

from vigilangue.core import Depth, Expression, Measure, Work
from vigilangue.measures import Parity


def version(
    tag: str,
    *,
    language: str | None = None,
    modified: str | None = None,
    ratio: float | None = None,
    content: bool = True,
) -> Expression:
    depth = None
    if ratio is not None:
        depth = Depth(ratio=ratio, low=0.5, breaks_off=False, reference="")
    return Expression(
        url=f"https://a.example/{tag}",
        version=tag,
        language=tag if language is None else language or None,
        modified=modified,
        depth=depth,
        content=content,
    )


def figures(
    *works: tuple[Expression, ...], among: tuple[str, ...] = ("en", "fr")
) -> dict[tuple[str, str], Measure]:
    parity = Parity(among)
    for number, expressions in enumerate(works):
        parity.add(Work(id=f"w{number}", expressions=expressions))
    return {(m.measure, m.language): m for m in parity.measures(sample=False)}


def test_a_version_in_another_language_is_not_in_its_own() -> None:
    works = [(version("fr"),), (version("fr", language="en"),), (version("fr"),)]
    french = figures(*works)["actual-language", "fr"]
    assert (french.n, french.of) == (2, 3)


def test_what_cannot_be_read_counts_neither_way() -> None:
    works = [(version("fr"),), (version("fr", language=""),)]
    works += [(version("fr", content=False),)]
    french = figures(*works)["actual-language", "fr"]
    assert (french.n, french.of) == (1, 1)


def test_a_version_counts_under_the_name_that_is_expected() -> None:
    found = figures((version("zh-Hans"),), among=("zh",))
    assert {tag for _, tag in found} == {"zh"}


def test_a_version_nobody_asked_for_is_told_last() -> None:
    found = figures((version("ru"), version("fr")), among=("en", "fr"))
    assert [tag for name, tag in found if name == "actual-language"] == ["fr", "ru"]


@pytest.mark.parametrize(("ratio", "whole"), [(0.5, 0), (0.79, 0), (0.8, 1), (2.0, 1)])
def test_a_version_is_whole_from_four_fifths_of_its_length(
    ratio: float, whole: int
) -> None:
    found = figures((version("fr", ratio=ratio),))
    assert (found["depth", "fr"].n, found["depth", "fr"].of) == (whole, 1)
    assert found["median-depth", "fr"].value == pytest.approx(ratio, abs=1e-3)
    assert found["median-depth", "fr"].unit == "ratio"


@pytest.mark.parametrize(
    ("day", "fresh"), [("2024-03-01", 1), ("2024-01-31", 1), ("2024-01-30", 0)]
)
def test_a_version_is_fresh_for_thirty_days(day: str, fresh: int) -> None:
    work = (version("en", modified="2024-03-01"), version("fr", modified=day))
    found = figures(work)
    assert (found["freshness", "fr"].n, found["freshness", "fr"].of) == (fresh, 1)
    assert found["freshness", "en"].n == 1


def test_of_a_work_with_one_date_freshness_is_not_told() -> None:
    found = figures((version("en", modified="2024-03-01"), version("fr")))
    assert not [name for name, _ in found if "fresh" in name or "behind" in name]


def test_days_behind_are_told_by_their_middle_and_their_tail() -> None:
    works = [
        (
            version("en", modified="2024-12-31"),
            version("fr", modified=f"2024-12-{day:02}"),
        )
        for day in range(11, 31)
    ]
    found = figures(*works)
    assert found["median-days-behind", "fr"].value == 10.5
    assert found["tenth-days-behind", "fr"].value == 19
    assert found["median-days-behind", "en"].value == 0


def test_of_nothing_nothing_is_told() -> None:
    assert figures() == {}
    assert figures((version("fr", language="", content=False),)) == {}
