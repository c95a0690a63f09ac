"""A site that is crawled: a server that fails must not look like a language dropped."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.app.site import linked, page, path
from tests.app.watching.watch import LANGUAGES, Short, Watch, opened, resolved
from tests.collecting.site import Answer, Told, serving
from vigilangue.core import Check, Connector
from vigilangue.store import models

pytestmark = pytest.mark.long
HTML = {"Content-Type": "text/html; charset=utf-8"}
WORKS = range(1, 6)
FAILS = Answer(b"out of order", 503)
OPENED = opened("missing-language", "en/news-3.html", "ar")
THERE = {("open", *OPENED[1:])}
AT_FAULT = opened("source-in-bounds", "site", "")


def answers() -> dict[str, Told]:
    """A site of five works in three languages; one lacks its Arabic version."""
    every = {(tag, n): f"/{path(tag, n)}" for n in WORKS for tag in LANGUAGES}
    del every["ar", 3]
    links = tuple(every.values())
    told: dict[str, Told] = {}
    for (tag, n), name in every.items():
        versions = {t: a for t, a in linked(LANGUAGES, n).items() if a in links}
        text = page(tag, n, alternates=versions, links=links)
        told[name] = Answer(text.encode(), headers=HTML)
    told["/"] = told["/en/news-1.html"]
    return told


@dataclass
class Crawled:
    """A watch of a server on this machine, whose answers change."""

    watch: Watch
    answers: dict[str, Told]

    def look(self, told: dict[str, Told]) -> list[Short]:
        self.answers.clear()
        self.answers.update(told)
        return [(w, c, short(s), g) for w, c, s, g in self.watch.look()]

    def failing(self) -> set[Short]:
        return {(w, c, short(s), g) for w, c, s, g in self.watch.open()}


def short(address: str) -> str:
    return address.partition("127.0.0.1:")[2].partition("/")[2] or address


@pytest.fixture
def crawled(tmp_path: Path, rules: dict[str, Check], db: None) -> Iterator[Crawled]:
    watch, told = Watch.over(tmp_path / "home", {}), answers()
    with serving(told) as site:
        watch.declare(
            connector=Connector.SITE,
            addresses=(site.url,),
            complete=False,
            delay=0.0,
            allow_private=True,
        )
        yield Crawled(watch, told)


def test_a_server_that_fails_resolves_nothing_and_is_at_fault(crawled: Crawled) -> None:
    assert crawled.look(answers()) == [OPENED]
    assert crawled.look(dict.fromkeys(answers(), FAILS)) == [AT_FAULT]
    assert crawled.failing() == THERE | {("open", *AT_FAULT[1:])}
    assert crawled.look(answers()) == [resolved(*AT_FAULT[1:])]
    assert crawled.failing() == THERE


def test_some_pages_that_fail_are_not_gone(crawled: Crawled) -> None:
    crawled.look(answers())
    work = {f"/{path(tag, 3)}": FAILS for tag in LANGUAGES[:2]}
    assert crawled.look(answers() | work) == []
    assert crawled.failing() == THERE
    (fetched,) = crawled.watch.collect()
    assert fetched.unseen == 2


def test_pages_that_answer_404_are_gone(crawled: Crawled) -> None:
    crawled.look(answers())
    work = [f"/{path(tag, 3)}" for tag in LANGUAGES]
    rest = {name: told for name, told in answers().items() if name not in work}
    assert crawled.look(rest) == [resolved(*OPENED[1:])]


def test_a_server_that_is_not_there_is_at_fault(crawled: Crawled) -> None:
    crawled.look(answers())
    crawled.watch.declare(addresses=("http://127.0.0.1:9/",))
    assert [what for what, *_ in crawled.watch.look()] == ["opened"]
    said = models.Event.objects.order_by("-pk")[0]
    assert said.check_slug == "source-in-bounds"
    assert "0 pages were seen" in said.reason
    assert crawled.failing() >= THERE


def test_a_look_that_stops_at_its_limit_claims_no_absence(crawled: Crawled) -> None:
    crawled.look(answers())
    crawled.watch.declare(limit=12)
    work = [f"/{path(tag, 3)}" for tag in LANGUAGES]
    rest = {name: told for name, told in answers().items() if name not in work}
    crawled.look(rest)
    assert crawled.failing() >= THERE
