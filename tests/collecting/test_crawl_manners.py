"""A crawl asks only for what robots.txt lets it, and no faster."""

from itertools import pairwise
from pathlib import Path

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
    told = {
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
    told = {
        "/robots.txt": redirect("/elsewhere"),
        "/elsewhere": robots("User-agent: *\nDisallow: /a"),
        "/": page("/a"),
        "/a": page(),
    }
    site, _ = crawled(told, tmp_path)
    assert "/a" not in site.paths


def test_the_delay_that_robots_txt_asks_for_is_kept(tmp_path: Path) -> None:
    told = {
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
