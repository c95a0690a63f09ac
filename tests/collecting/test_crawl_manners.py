"""A crawl asks only for what robots.txt lets it, and no faster."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path

import pytest

from tests.collecting.site import Answer, Site, Told, page, redirect, serving
from vigilangue.collecting.crawl import CrawlResult, CrawlSettings, crawl

POLITE = CrawlSettings(delay=0, allow_private=True, timeout=3)


def crawled(told: dict[str, Told], folder: Path) -> tuple[Site, CrawlResult]:
    with serving(told) as site:
        return site, crawl([site.url], folder / "x.warc", settings=POLITE)


def robots(text: str, status: int = 200) -> Answer:
    return Answer(text.encode(), status)


def test_what_robots_txt_forbids_is_not_asked_for_but_told(tmp_path: Path) -> None:
    rules = "User-agent: *\nDisallow: /private\n\nUser-agent: other\nDisallow: /\n"
    told: dict[str, Told] = {
        "/robots.txt": robots(rules),
        "/": page("/private/a", "/b", "/hop"),
        "/b": page(),
        "/hop": redirect("/private/b"),
    }
    site, result = crawled(told, tmp_path)
    assert not [path for path in site.paths if path.startswith("/private")]
    assert site.paths[0] == "/robots.txt"
    assert result.refused_by_robots == 2
    assert {u.why for u in result.unseen} == {"robots.txt asks not to fetch it"}
    assert result.pages == 2


def test_rules_for_this_program_by_its_name_go_before_those_for_all(
    tmp_path: Path,
) -> None:
    rules = "User-agent: *\nAllow: /\nUser-agent: Vigilangue\nDisallow: /"
    site, result = crawled({"/robots.txt": robots(rules), "/": page()}, tmp_path)
    assert site.paths == ["/robots.txt"]
    assert result.pages == 0


def test_nothing_is_asked_for_where_robots_txt_is_out_of_order(tmp_path: Path) -> None:
    site, result = crawled({"/robots.txt": robots("", 503), "/": page()}, tmp_path)
    assert "/" not in site.paths
    assert [u.why for u in result.unseen] == [
        "robots.txt could not be read (status 503)"
    ]


def test_a_robots_txt_that_redirects_is_followed(tmp_path: Path) -> None:
    told: dict[str, Told] = {
        "/robots.txt": redirect("/elsewhere"),
        "/elsewhere": robots("User-agent: *\nDisallow: /a"),
        "/": page("/a"),
        "/a": page(),
    }
    site, _ = crawled(told, tmp_path)
    assert "/a" not in site.paths


def test_the_delay_that_robots_txt_asks_for_is_kept(tmp_path: Path) -> None:
    told: dict[str, Told] = {
        "/robots.txt": robots("User-agent: *\nCrawl-delay: 0.7"),
        "/": page("/a", "/b"),
        "/a": page(),
        "/b": page(),
    }
    site, _ = crawled(told, tmp_path)
    times = [time for time, _, _ in site.asked]
    gaps = [later - sooner for sooner, later in pairwise(times)]
    assert len(gaps) == 4
    assert min(gaps) > 0.6


def test_a_server_that_says_it_is_busy_is_given_the_time_it_asks_for(
    tmp_path: Path,
) -> None:
    busy = Answer(b"", 503, {"Retry-After": "2"})
    site, result = crawled({"/": page("/busy"), "/busy": busy}, tmp_path)
    first, second = [time for time, path, _ in site.asked if path == "/busy"]
    assert second - first > 1.9
    assert result.complete


@pytest.mark.parametrize("how", ["3600", "date"])
def test_a_server_that_asks_for_an_hour_is_asked_for_nothing_more(
    tmp_path: Path, how: str
) -> None:
    now = datetime.now(UTC)
    later = format_datetime(now + timedelta(hours=1), usegmt=True)
    busy = Answer(b"", 503, {"Retry-After": later if how == "date" else how})
    told: dict[str, Told] = {f"/{n}": page() for n in range(1, 20)}
    told["/busy"] = busy
    told["/"] = page("/busy", *(f"/{n}" for n in range(1, 20)))
    site, result = crawled(told, tmp_path)
    assert site.paths.count("/busy") == 1
    assert len(site.paths) < 8
    whys = {unseen.why for unseen in result.unseen}
    assert any("asked to come back after 3" in why for why in whys)


def test_credentials_in_addresses_are_not_kept_though_they_are_sent(
    tmp_path: Path,
) -> None:
    told: dict[str, Told] = {
        "/": page("/a?id=7&access_token=s3cret&b=1"),
        "/a?id=7&access_token=s3cret&b=1": redirect("/b?sig=hidden"),
        "/b?sig=hidden": Answer(page().encode(), 200, {"Set-Cookie": "who=me"}),
    }
    site, result = crawled(told, tmp_path)
    assert "/a?id=7&access_token=s3cret&b=1" in site.paths
    assert "/b?sig=hidden" in site.paths
    kept = result.warc.read_bytes().split(b"\r\n")
    heads = b"".join(line for line in kept if b"<html" not in line)
    assert b"/a?id=7&access_token=XXX&b=1" in heads
    assert b"/b?sig=XXX" in heads
    for secret in (b"s3cret", b"hidden", b"who=me", b"Set-Cookie"):
        assert secret not in heads
