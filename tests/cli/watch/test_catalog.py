"""The catalogue is shown as a table, and tried where that is asked."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.collecting.site import Answer, Site, Told, page, serving

FEED = """
title = "News"
connector = "feed"
addresses = ["{0}feed"]
allow_private = true
delay = 0.0
seen_to_work = 2026-11-20
[expect]
languages = ["fr"]
"""
SITE = 'title = "Web site"\naddresses = ["{0}"]\nallow_private = true\ndelay = 0.0\n'
RSS = (
    b"<rss><channel><language>fr</language><item><title>Un</title></item></channel>"
    b"</rss>"
)


@pytest.fixture
def answers() -> dict[str, Told]:
    feed = Answer(RSS, headers={"Content-Type": "text/xml"})
    return {"/": page(), "/feed": feed}


@pytest.fixture
def site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: dict[str, Told]
) -> Iterator[Site]:
    """A server with a site and a feed, declared in a home folder."""
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path))
    folder = tmp_path / "catalog" / "rivers"
    folder.mkdir(parents=True)
    with serving(answers) as running:
        (folder / "_organization.toml").write_text('title = "Rivers"\n')
        (folder / "news.toml").write_text(FEED.format(running.url))
        (folder / "site.toml").write_text(SITE.format(running.url))
        yield running


def test_a_table_says_when_each_source_was_last_seen_to_work(
    site: Site, run: Run
) -> None:
    ran = run("catalog", "check", "rivers")
    lines = [line.split() for line in ran.out.splitlines()]
    assert ["rivers", "news", "feed", "2026-11-20"] in lines
    assert ["rivers", "site", "site", "never", "tried"] in lines
    assert (ran.code, site.asked) == (0, []), "nothing is fetched unasked"


def test_what_is_as_declared_is_zero(site: Site, run: Run) -> None:
    ran = run("catalog", "check", "--reach", "rivers")
    assert ran.code == 0
    assert "answers, 1 versions listed" in ran.out


def test_what_no_longer_holds_is_one(
    site: Site, run: Run, answers: dict[str, Told]
) -> None:
    del answers["/feed"]
    ran = run("catalog", "check", "--reach", "rivers")
    assert ran.code == 1
    assert f"no longer holds: rivers/news: {site.url}feed: answered 404" in ran.out


def test_a_program_reads_which_no_longer_holds(
    site: Site, run: Run, answers: dict[str, Told]
) -> None:
    answers["/feed"] = Answer(RSS.replace(b">fr<", b">es<"))
    ran = run("catalog", "check", "--reach", "rivers", "--format", "json")
    told = {s["source"]: s for s in json.loads(ran.out)["sources"]}
    assert told["news"]["no_longer_holds"] == ["none is listed in fr"]
    assert told["news"]["seen_to_work"] == "2026-11-20"
    assert (told["site"]["tried"], told["site"]["no_longer_holds"]) == (True, [])


def test_an_organization_that_is_not_declared_is_wrong_input(
    site: Site, run: Run
) -> None:
    ran = run("catalog", "check", "riverz")
    assert ran.code == 2
    assert "did you mean rivers?" in ran.err
