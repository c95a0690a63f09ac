"""The picture says of each language of a work what is known, and no more."""

from dataclasses import replace

import pytest

from tests.reports.made_audit import ABOUT, HOW, Made, page, verdict
from vigilangue.core import Outcome, Verdict, Work
from vigilangue.reports.findings import groups
from vigilangue.reports.picture import State, address, picture

WORK = Work(
    id="w",
    expressions=(
        page("https://b.example/en/", "en"),
        page("https://b.example/nb/", "nb"),
    ),
    expected=("en", "fr", "ar"),
    unseen=frozenset({"ar"}),
)
MISSING = verdict(Outcome.FAILED, "missing-version", WORK, language="fr")


def places(*verdicts: Verdict) -> dict[str, State]:
    made = Made(
        works=(WORK,), verdicts=verdicts, languages=("en", "fr", "ar", "no", "ru")
    )
    (row,) = picture(made.audit(), 10, HOW)
    return {place.language: place.state for place in row.places}


@pytest.mark.parametrize(
    ("language", "state"),
    [
        ("en", State.THERE),
        ("fr", State.MISSING),
        ("ar", State.UNSEEN),
        ("no", State.THERE),
        ("ru", State.UNOWED),
    ],
)
def test_a_language_is_there_missing_unseen_or_not_owed(
    language: str, state: State
) -> None:
    assert places(MISSING)[language] is state


def test_an_owed_language_without_a_verdict_is_not_called_missing() -> None:
    assert places()["fr"] is State.UNSEEN


def test_a_finding_on_a_page_stands_in_the_place_of_that_page() -> None:
    about_page = verdict(
        Outcome.FAILED,
        "broken-link",
        WORK,
        url=WORK.expressions[0].url,
        language="fr",
    )
    assert places(about_page)["en"] is State.FAULTY
    assert places(about_page)["fr"] is State.UNSEEN


def test_only_the_worst_works_are_held() -> None:
    many = Made(works=tuple(replace(WORK, id=f"w{n}") for n in range(9)))
    assert [row.work.id for row in picture(many.audit(), 3, HOW)] == ["w0", "w1", "w2"]


def test_a_work_goes_by_its_address_in_the_language_of_the_reader() -> None:
    assert address(ABOUT, "zh").startswith("https://body.example/zh/")
    assert address(ABOUT, "es") == "https://body.example/en/about"


def test_findings_stand_by_check_gravest_first() -> None:
    slugs = [group.slug for group in groups(Made().audit(), HOW, 10)]
    assert slugs == ["missing-version", "broken-link", "wrong-label"]


def test_what_is_left_out_is_still_counted() -> None:
    said = tuple(replace(MISSING, because=f"said {n}") for n in range(7))
    (group,) = groups(Made(works=(WORK,), verdicts=said).audit(), HOW, 3)
    assert (group.total, group.shown, len(group.findings)) == (7, 3, 3)


def test_what_is_said_the_same_of_several_languages_is_said_once() -> None:
    said = tuple(replace(MISSING, language=tag) for tag in ("fr", "ru", "fr"))
    other = replace(MISSING, language="ar", because="said otherwise")
    (group,) = groups(Made(works=(WORK,), verdicts=(*said, other)).audit(), HOW, 1)
    (finding,) = group.findings
    assert (finding.languages, finding.count) == (("fr", "ru"), 3)
    assert (group.total, group.shown) == (4, 3)
