"""Pairing pages by what they hold: rather none than a wrong one."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from tests.pairing.invented import (
    Story,
    candidates,
    joined,
    matched,
    stories,
    version,
)
from vigilangue import meaning
from vigilangue.pairing import likeness, titles
from vigilangue.pairing.likeness import match
from vigilangue.pairing.matching import Candidate

STORIES = stories(40)


def told(languages: str, numbers: range = range(40)) -> list[tuple[int, Story, str]]:
    """Every story of a range in every language."""
    return [(n, STORIES[n], tag) for n in numbers for tag in languages.split()]


def test_versions_with_numbers_names_and_pictures_in_common_are_one_work() -> None:
    pairs, wrong = matched(told("en fr"))
    assert pairs >= 38
    assert wrong == 0


def test_versions_in_different_scripts_are_one_work() -> None:
    pairs, wrong = matched(told("ru ar"))
    assert pairs >= 36
    assert wrong == 0


def test_a_work_in_five_languages_becomes_one_set() -> None:
    pages, numbers = candidates(told("en fr es ru ar", range(20)))
    works = joined(match(pages).pairs, len(pages))
    assert all(len({numbers[page] for page in work}) == 1 for work in works)
    assert sum(len(work) == 5 for work in works) >= 18


def test_pages_in_one_language_only_stay_alone() -> None:
    assert matched(told("en", range(20)) + told("fr", range(20, 40))) == (0, 0)


def test_pages_in_one_language_only_stay_alone_among_others() -> None:
    both, english, french = range(20), range(20, 30), range(30, 40)
    pairs, wrong = matched(
        told("en fr", both) + told("en", english) + told("fr", french)
    )
    assert pairs >= 18
    assert wrong == 0


def test_news_with_the_same_pictures_are_told_apart_by_their_facts() -> None:
    same = ["meeting-room.jpg", "chair.jpg", "banner.png"]
    news = [replace(s, pictures=same, links=()) for s in STORIES]
    pairs, wrong = matched(
        [(n, s, t) for n, s in enumerate(news) for t in ("en", "fr")]
    )
    assert pairs >= 32
    assert wrong == 0


def test_news_with_the_same_pictures_and_other_facts_are_no_versions() -> None:
    same = ["meeting-room.jpg", "chair.jpg", "banner.png"]
    news = [replace(s, pictures=same, links=()) for s in STORIES]
    half = [(n, s, "en" if n % 2 else "fr") for n, s in enumerate(news)]
    assert matched(half) == (0, 0)


def test_news_built_alike_that_differ_in_date_alone_are_told_apart_by_it() -> None:
    news = [
        Story(
            build=7,
            facts=["2030", "Kavor"],
            pictures=["river.jpg"],
            published=f"2031-{n + 1:02}-1{n}",
        )
        for n in range(9)
    ]
    pairs, wrong = matched(
        [(n, s, t) for n, s in enumerate(news) for t in ("en", "fr")]
    )
    assert wrong == 0
    assert pairs >= 6


def test_pages_between_which_nothing_tells_are_not_paired_at_all() -> None:
    forms = [Story(build=7, facts=["2030", "Kavor"], pictures=["river.jpg"])] * 9
    assert matched([(n, s, t) for n, s in enumerate(forms) for t in ("en", "fr")]) == (
        0,
        0,
    )


def test_a_single_page_in_each_language_is_no_pair_for_being_alone() -> None:
    assert matched([(0, STORIES[0], "en"), (1, STORIES[1], "fr")]) == (0, 0)


def test_the_last_two_pages_are_no_pair_for_having_little_in_common() -> None:
    familiar = [(tag, version(s, tag)) for s in STORIES for tag in ("en", "fr")]
    one, other = stories(2, seed=9)
    one = replace(one, pictures=["river.jpg"], facts=["2030", *one.facts])
    other = replace(other, pictures=["river.jpg"], facts=["2030", *other.facts])
    pages, _ = candidates([(0, one, "en"), (1, other, "fr")])
    assert match(pages, familiar=familiar).pairs == ()


def test_a_site_in_one_language_has_no_pairs() -> None:
    assert matched(told("en")) == (0, 0)


def test_no_pages_have_no_pairs() -> None:
    assert match([]).pairs == ()


def test_no_work_gets_two_versions_in_one_language() -> None:
    twins = [*told("en fr"), *told("en", range(10))]  # the same pages once more
    pages, _ = candidates(twins)
    for work in joined(match(pages).pairs, len(pages)):
        versions = [pages[page].version for page in work]
        assert len(versions) == len(set(versions))


def test_a_work_of_two_languages_takes_in_a_third() -> None:
    pages, numbers = candidates(told("en fr es", range(20)))
    given = [
        c._replace(work=numbers[c.page] + 1000) if c.version != "es" else c
        for c in pages
    ]
    pairs = match(given).pairs
    assert len(pairs) >= 18
    assert all(numbers[p.one] == numbers[p.other] for p in pairs)
    assert all("es" in (pages[p.one].version, pages[p.other].version) for p in pairs)


def test_folders_that_answer_to_each_other_tell_like_pages_apart() -> None:
    alike = Story(build=7, facts=["2030", "4711", "Kavor", "Lovor"], pictures=["a.jpg"])
    pages = [
        Candidate(0, 0, "en", version(alike, "en"), "body.example/blog/one"),
        Candidate(1, 1, "fr", version(alike, "fr"), "body.example/fr/blogue/un"),
        Candidate(2, 2, "fr", version(alike, "fr"), "body.example/fr/emplois/deux"),
    ]
    rest, _ = candidates(told("en fr", range(15)))
    rest = [c._replace(page=c.page + 3, work=c.work + 3) for c in rest]
    known = [
        (f"body.example/{en}/{n}", f"body.example/fr/{fr}/{n}")
        for n, (en, fr) in product(range(9), [("blog", "blogue"), ("jobs", "emplois")])
    ]
    with_folders = {(p.one, p.other) for p in match([*pages, *rest], known=known).pairs}
    without = {(p.one, p.other) for p in match([*pages, *rest]).pairs}
    assert (1, 0) in with_folders or (0, 1) in with_folders
    assert not {(1, 0), (0, 1), (2, 0), (0, 2)} & without


TITLES = [
    ("Annual budget of the library", "Budget annuel de la bibliothèque"),
    ("Protection of rivers and lakes", "Protection des rivières et des lacs"),
    ("How to apply for a job", "Comment postuler à un emploi"),
    ("Children and school meals", "Les enfants et les repas scolaires"),
    ("Report on earthquakes", "Rapport sur les tremblements de terre"),
    ("Visit our garden", "Visitez notre jardin"),
]


def test_titles_that_say_the_same_pair_pages_built_alike() -> None:
    works = [Story(build=50, titles={"en": e, "fr": f}) for e, f in TITLES]
    pages, numbers = candidates(
        (n, s, tag) for n, s in enumerate(works) for tag in ("en", "fr")
    )
    assert match(pages).pairs == ()
    pairs = match(pages, encoder=meaning.load).pairs
    assert len(pairs) >= 4
    assert all(numbers[p.one] == numbers[p.other] for p in pairs)


def test_titles_that_say_something_else_pair_nothing() -> None:
    works = [Story(build=50, titles={"en": e, "fr": f}) for e, f in TITLES]
    half = [(n, s, "en" if n % 2 else "fr") for n, s in enumerate(works)]
    pages, _ = candidates(half)
    assert match(pages, encoder=meaning.load).pairs == ()


def test_the_encoder_is_not_loaded_for_languages_it_does_not_know() -> None:
    def never() -> meaning.Encoder:
        pytest.fail("the encoder was loaded")

    pages, _ = candidates(told("en fr", range(4)))
    tags = {"en": "sw", "fr": "hi"}
    match([c._replace(version=tags[c.version]) for c in pages], encoder=never)


def test_what_is_too_much_is_left_out_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(likeness, "MOST", 60)
    monkeypatch.setattr(titles, "ENCODED", 0)
    left_alone = 60 - 2 * len(match(candidates(told("en fr"))[0][:60]).pairs)
    pages, _ = candidates(told("en fr"))
    assert match(pages).left_out == 20
    assert match(pages[:60], encoder=meaning.load).left_out == left_alone


def test_the_share_is_less_where_another_comes_near() -> None:
    clear = match(candidates(told("en fr"))[0]).pairs
    near = [replace(STORIES[n // 2], facts=STORIES[n].facts) for n in range(40)]
    rivals = match(
        candidates((n, s, t) for n, s in enumerate(near) for t in ("en", "fr"))[0]
    ).pairs
    assert np.mean([p.share for p in rivals]) < np.mean([p.share for p in clear])
