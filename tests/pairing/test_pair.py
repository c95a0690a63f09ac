"""Pairing a site from beginning to end: address, then links, then content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random

import pytest

from tests.pairing.invented import stories, version
from tests.pairing.sites import site
from vigilangue.pairing import (
    By,
    Content,
    Pages,
    Paired,
    Tie,
    learn,
    pair,
)
from vigilangue.pairing.traits import Traits


def paired(
    pages: Iterable[tuple[str, str | None]],
    ties: Sequence[Tie] = (),
    content: Content | None = None,
) -> Paired:
    known = list(pages)
    return pair(
        Pages(
            addresses=[address for address, _ in known],
            read=[language for _, language in known],
            declared=[None] * len(known),
        ),
        learn(known),
        [],
        lambda: ties,
        content,
    )


def asked(languages: str, number: int) -> tuple[Content, list[int]]:
    """Content of invented works, and the numbers of the pages that were asked for."""
    told = [(s, tag) for s in stories(number) for tag in languages.split()]
    seen: list[int] = []

    def give(pages: Sequence[int]) -> Iterator[tuple[int, Traits]]:
        for page in pages:
            seen.append(page)
            yield page, version(*told[page])

    return Content(traits=give), seen


def test_addresses_that_differ_in_the_mark_are_one_work() -> None:
    found = paired(site({"en": "body.example/en/*", "fr": "body.example/fr/*"}))
    assert found.sets.groups() == [[n, n + 1] for n in range(0, 20, 2)]
    assert found.sets.by(0) == By.ADDRESS


def test_the_default_language_without_a_mark_belongs_to_its_work() -> None:
    found = paired(site({"en": "body.example/*", "fr": "body.example/fr/*"}))
    assert found.sets.groups() == [[n, n + 1] for n in range(0, 20, 2)]


def test_whole_hosts_pair_by_their_paths() -> None:
    found = paired(site({"en": "body.example/*", "fr": "corps.example/*"}))
    assert found.sets.groups() == [[n, n + 1] for n in range(0, 20, 2)]


def test_a_folder_about_a_language_is_no_version_of_the_folder_above() -> None:
    pages = [
        *site({"en": "body.example/en/*", "fr": "body.example/fr/*"}),
        ("body.example/en/languages/", "en"),
        ("body.example/en/languages/french/", "en"),
        ("body.example/en/languages/arabic/", "en"),
    ]
    found = paired(pages)
    assert all(len(group) == 1 for group in found.sets.groups() if group[0] >= 20)


def test_a_page_above_one_of_many_works_is_not_its_version() -> None:
    pages = [
        *site({"fr": "body.example/*/french", "ar": "body.example/*/arabic"}),
        ("body.example/about/", "en"),
    ]
    found = paired(pages)
    assert found.sets.groups() == [*([n, n + 1] for n in range(0, 20, 2)), [20]]


def test_untranslated_pages_still_belong_to_their_work() -> None:
    pages = list(site({"en": "body.example/en/*", "fr": "body.example/fr/*"}))
    found = paired((address, "en") for address, _ in pages)
    assert len(found.sets.groups()) == 10
    assert list(found.versions) == ["en", "fr"] * 10


def test_links_pair_what_addresses_do_not() -> None:
    pages = [("body.example/about", "en"), ("body.example/a-propos", "fr")]
    ties = [Tie(0, 1, "fr", By.HREFLANG, True), Tie(1, 0, "en", By.HREFLANG, True)]
    found = paired(pages, ties)
    assert found.sets.groups() == [[0, 1]]
    assert found.sets.by(0) == By.HREFLANG


def test_content_pairs_what_neither_does() -> None:
    content, _ = asked("en fr", 20)
    pages = [(f"body.example/{n * 7919 % 997}", ("en", "fr")[n % 2]) for n in range(40)]
    found = paired(pages, content=content)
    groups = [group for group in found.sets.groups() if len(group) > 1]
    assert len(groups) >= 18
    assert all(one + 1 == other and not one % 2 for one, other in groups)
    assert {found.sets.by(one) for one, _ in groups} == {By.CONTENT}


def test_the_order_in_which_pages_come_has_no_part_in_it() -> None:
    told = [(s, tag) for s in stories(12, seed=4) for tag in ("en", "fr", "es")]
    pages = [
        *site({"en": "body.example/en/*", "fr": "body.example/fr/*"}),
        *((f"body.example/{n * 37 % 101}", tag) for n, (_, tag) in enumerate(told)),
    ]
    texts = dict(zip((a for a, _ in pages), [told[0]] * 20 + told, strict=True))

    def works(order: list[tuple[str, str]]) -> set[frozenset[str]]:
        def give(numbers: Sequence[int]) -> Iterator[tuple[int, Traits]]:
            return ((n, version(*texts[order[n][0]])) for n in numbers)

        groups = paired(order, content=Content(traits=give)).sets.groups()
        return {frozenset(order[page][0] for page in group) for group in groups}

    answers = [works(Random(seed).sample(pages, len(pages))) for seed in range(5)]
    assert all(answer == answers[0] for answer in answers)


def test_content_is_not_asked_where_all_is_paired() -> None:
    content, seen = asked("en fr", 10)
    paired(
        site({"en": "body.example/en/*", "fr": "body.example/fr/*"}), content=content
    )
    assert seen == []


def test_content_pairs_the_few_that_are_left() -> None:
    content, _ = asked("en fr", 11)
    pages = [
        *site({"en": "body.example/en/*", "fr": "body.example/fr/*"}),
        ("body.example/en/river", "en"),
        ("body.example/fr/fleuve", "fr"),
    ]
    found = paired(pages, content=content)
    assert found.sets.find(20) == found.sets.find(21)
    assert len(found.sets.groups()) == 11


def test_the_few_that_are_left_are_no_pair_for_being_left() -> None:
    content, _ = asked("en fr", 12)
    pages = [
        *site({"en": "body.example/en/*", "fr": "body.example/fr/*"}),
        ("body.example/en/river", "en"),
        ("body.example/en/lake", None),
        ("body.example/fr/lac", None),
        ("body.example/fr/montagne", "fr"),
    ]
    found = paired(pages, content=content)
    assert found.sets.find(20) != found.sets.find(23)


def test_content_is_not_asked_about_pages_in_one_language() -> None:
    content, seen = asked("en", 10)
    paired(site({"en": "body.example/*"}), content=content)
    assert seen == []


def test_pages_too_many_to_be_compared_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("vigilangue.pairing.rest.MOST", 8)
    content, seen = asked("en fr", 10)
    pages = [(f"body.example/{n * 7919 % 997}", ("en", "fr")[n % 2]) for n in range(20)]
    assert paired(pages, content=content).left_out == 12
    assert len(set(seen[:8])) == 8
