"""Items of feeds in several languages are one release where something shows it."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from vigilangue import meaning
from vigilangue.connectors import releases
from vigilangue.connectors.feed_items import Item
from vigilangue.connectors.releases import By

HERE = Path(__file__).parent
DAY = date(2026, 11, 4)


def item(language: str | None, url: str = "", **facts: Any) -> Item:
    given = {"guid": "", "title": "", "text": "", "day": None, "alternates": ()}
    where = f"https://springs.example{url}" if url.startswith("/") else url
    feed = f"https://springs.example/{language}.rss"
    return Item(url=where, language=language, feed=feed, **{**given, **facts})


def found(*items: Item) -> list[tuple[int, tuple[By, ...]]]:
    return [(len(r.items), r.by) for r in releases.pair(items)]


def test_what_an_item_declares_is_believed_first() -> None:
    other = ("fr", "https://springs.example/node/2")
    one = item("en", "/node/1", alternates=(other,))
    assert found(one, item("fr", "/node/2")) == [(2, (By.DECLARED,))]


def test_items_that_call_themselves_alike_are_one() -> None:
    pair = item("en", "/node/1", guid="114"), item("fr", "/node/2", guid="114")
    assert found(*pair) == [(2, (By.GUID,))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/en/press/2026-114", "/fr/press/2026-114"),
        ("/press/2026-114_en.html", "/press/2026-114_fr.html"),
        ("/press/a-long-name-of-it-en", "/press/a-long-name-of-it-fr"),
        ("https://en.springs.example/114", "https://fr.springs.example/114"),
    ],
)
def test_addresses_that_differ_by_the_language_alone_are_one(
    one: str, other: str
) -> None:
    assert found(item("en", one), item("fr", other)) == [(2, (By.ADDRESS,))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/en/press/", "/fr/press/"),  # the page of all of them
        ("/press/114", "/presse/114"),
        ("/it/press/2026-114", "/fr/press/2026-114"),  # a department of that name
        ("/en/press/2026-114", "/fr/press/2026-115"),
    ],
)
def test_other_addresses_are_not(one: str, other: str) -> None:
    assert len(found(item("en", one), item("fr", other))) == 2


def test_a_release_has_no_two_items_of_a_language() -> None:
    same = [
        item(tag, f"/node/{n}", guid="a") for n, tag in enumerate(("en", "en", "fr"))
    ]
    assert sorted(n for n, _ in found(*same)) == [1, 2]


def test_an_item_that_stands_in_two_feeds_counts_once() -> None:
    assert found(item("en", "/node/1"), item("en", "/node/1")) == [(1, ())]


def test_facts_pair_what_the_encoder_is_not_asked_for() -> None:
    text = "C/41/7, 31 : 2, NATO {}"
    pair = [
        item("en", "/node/1", day=DAY, text=text.format("adopted")),
        item("fr", "/node/2", day=DAY, text=text.format("adopté")),
    ]
    assert found(*pair) == [(2, (By.CONTENT,))]


def test_items_of_no_known_language_are_not_joined_by_what_they_say() -> None:
    twin = [item(None, f"/node/{n}", day=DAY, text="C/41/7, 31, 214") for n in (1, 2)]
    assert len(found(*twin)) == 2


def gold() -> list[tuple[str, Item]]:
    rows = tomllib.loads((HERE / "items.toml").read_text("utf-8"))["items"]
    return [
        (group, item(tag, url, day=day, title=title, text=text))
        for group, tag, day, url, title, text in rows
    ]


def test_days_and_content_pair_what_nothing_else_does() -> None:
    labelled = gold()
    group = {each.url: number for number, each in labelled}
    paired = releases.pair([each for _, each in labelled], meaning.load)
    got = {frozenset(i.url for i in r.items) for r in paired if len(r.items) > 1}
    for some in got:
        assert len({group[url] for url in some}) == 1, "joined what is not one"
    wanted = {
        frozenset(url for url, number in group.items() if number == which)
        for which in ("1", "2", "5")
    }
    assert got == wanted
