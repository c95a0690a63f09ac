"""A crawl goes to each address once, to versions first, and into no trap for long."""

import pytest

from vigilangue.collecting.crawler.address import normal
from vigilangue.collecting.crawler.domains import same_domain
from vigilangue.collecting.crawler.frontier import Frontier, Step
from vigilangue.collecting.crawler.traps import Trap, Traps

SITE = "https://example.org/"
START = Step(url=SITE, start=True)


@pytest.fixture
def frontier() -> Frontier:
    return Frontier(limit=100, depth=5, hosts={"example.org"})


@pytest.mark.parametrize(
    ("written", "fetched"),
    [
        ("HTTP://Example.ORG:80", "http://example.org/"),
        ("https://example.org/a#part", SITE + "a"),
        ("https://example.org/é ü?q=é'", SITE + "%C3%A9%20%C3%BC?q=%C3%A9%27"),
        ("https://example.org/a%20b%zz", SITE + "a%20b%25zz"),
        ("https://example.org/a\n/b\t", SITE + "a/b"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("http://[2a00::1]/", "http://[2a00::1]/"),
        ("https://example.org/a;jsessionid=F00?PHPSESSID=1&b=2", SITE + "a?b=2"),
        ("https://example.org/a?", SITE + "a"),
    ],
)
def test_an_address_is_fetched_as_a_browser_would(written: str, fetched: str) -> None:
    assert normal(written) == fetched
    assert normal(fetched) == fetched


@pytest.mark.parametrize(
    "written",
    ["", "ftp://example.org/", "/a", "http://u:p@example.org/", SITE + "x" * 2000],
)
def test_what_is_no_address_of_the_web_is_not_fetched(written: str) -> None:
    assert normal(written) is None


def test_an_address_is_gone_to_once_however_it_is_written(frontier: Frontier) -> None:
    assert frontier.link("https://EXAMPLE.org/a#b", depth=1)
    assert frontier.link(SITE + "a", depth=1) is None
    assert frontier.whole


def test_other_hosts_are_left(frontier: Frontier) -> None:
    for url in ("https://example.com/", "https://example.org:8080/"):
        assert frontier.link(url, depth=1) is None
    assert frontier.whole


@pytest.mark.parametrize("name", ["a.pdf", "a.JPG", "feed.xml", "a.rss", "a.zip?v=1"])
def test_what_is_no_page_by_its_name_is_left(frontier: Frontier, name: str) -> None:
    assert frontier.link(SITE + name, depth=1) is None
    assert frontier.whole


def test_a_version_goes_before_a_link_of_the_same_depth(frontier: Frontier) -> None:
    page = Step(url=SITE + "en", depth=1)
    version = frontier.version(SITE + "fr", page)
    link = frontier.link(SITE + "a", depth=1)
    deeper = frontier.link(SITE + "b", depth=2)
    assert version
    assert link
    assert deeper
    assert version.priority > link.priority > deeper.priority


def test_what_lies_too_deep_makes_the_crawl_not_whole(frontier: Frontier) -> None:
    assert frontier.link(SITE + "a", depth=6) is None
    assert not frontier.whole


def test_a_start_takes_the_host_along_that_it_redirects_to(frontier: Frontier) -> None:
    step = frontier.redirect("https://www.example.org/", START)
    assert step
    assert step.chain == (SITE,)
    assert frontier.link("https://www.example.org/a", depth=1)


def test_a_page_does_not_take_a_host_along(frontier: Frontier) -> None:
    page = Step(url=SITE + "a", depth=1)
    assert frontier.redirect("https://elsewhere.example/", page) is None
    assert frontier.link("https://elsewhere.example/", depth=1) is None


def test_a_start_may_declare_so_many_hosts_and_no_more(frontier: Frontier) -> None:
    for n in range(1000):
        frontier.declare(f"https://l{n}.example/")
    assert len(frontier.hosts) == 50


@pytest.mark.parametrize(
    "path",
    [
        "a/b/a/b/a/b",
        "news/news/news",
        "/".join("abcdefghijklmnopqrstuvwxyz"),
        "search?" + "&".join(f"{key}=1" for key in "abcdefghi"),
    ],
)
def test_a_path_that_repeats_and_a_query_that_swells_are_traps(path: str) -> None:
    assert isinstance(Traps(1000).delay(SITE + path), Trap)


@pytest.mark.parametrize("path", ["en/docs/a/b.html", "2026/11/11/11", "a?b=1&c=2", ""])
def test_an_address_like_others_is_no_trap(path: str) -> None:
    assert Traps(1000).delay(SITE + path) == 0


def test_a_calendar_waits_longer_and_longer_and_then_is_left() -> None:
    traps = Traps(2000)
    waits = [traps.delay(f"{SITE}calendar?month={n}") for n in range(1500)]
    assert waits[0] == 0
    assert waits[999] == 20
    assert waits[1000] is Trap.ALIKE
    days = [traps.delay(f"{SITE}events/{n // 12}/{n % 12}") for n in range(1500)]
    assert days[999] == 20
    assert days[1000] is Trap.ALIKE


def test_filters_in_every_combination_are_left() -> None:
    traps = Traps(1000)
    keys = [f"f{a}{b}" for a in "abcdefgh" for b in "abcdefgh"]
    left = [traps.delay(f"{SITE}list?{key}=1") is Trap.FACETS for key in keys]
    assert left == [False] * 24 + [True] * 40


def test_pages_that_differ_by_a_number_are_all_gone_to_within_half_the_limit() -> None:
    traps = Traps(10_000)
    waits = [traps.delay(f"{SITE}index.php?id={n}") for n in range(5000)]
    assert Trap.ALIKE not in waits


@pytest.mark.parametrize(
    "path",
    [
        *("calendar/2031/05", "events?month=2031-05", "agenda/2028-11-30/list"),
        *("cal?year=2031&m=5", "events/day/20310524.html"),
    ],
)
def test_what_a_calendar_has_of_years_to_come_is_left(path: str) -> None:
    expected = Trap.CALENDAR if "20310524" not in path else 0
    assert Traps(1000, 2026).delay(SITE + path) == expected
    assert Traps(1000).delay(SITE + path) == 0


@pytest.mark.parametrize(
    "path",
    [
        *("calendar/2027/05", "events/2019/11", "agenda/2030/", "2030-agenda/goal/1"),
        *("events/agenda-2063", "docs/2031/05", "agenda/2030/1-poverty"),
    ],
)
def test_what_is_past_or_is_no_calendar_is_followed(path: str) -> None:
    assert Traps(1000, 2026).delay(SITE + path) == 0


def test_each_trap_is_told_once_with_its_reason(frontier: Frontier) -> None:
    told: list[tuple[str, str]] = []
    frontier.trapped = lambda url, why: told.append((url, why))
    for n in range(200):
        frontier.link(f"{SITE}a/a/a?n={n}", depth=1)
        keys = "&".join(f"{key}={n}" for key in "abcdefghi")
        frontier.link(f"{SITE}list/{n}?{keys}", depth=1)
    assert told == [
        (f"{SITE}a/a/a?n=0", "left, with those like it: a path that repeats itself"),
        (
            f"{SITE}list/0?a=0&b=0&c=0&d=0&e=0&f=0&g=0&h=0&i=0",
            "left, with those like it: links that combine filters",
        ),
    ]


def test_a_trap_makes_the_crawl_not_whole(frontier: Frontier) -> None:
    assert frontier.link(SITE + "a/a/a", depth=1) is None
    assert not frontier.whole


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.example.int/", "https://fr.example.int/", True),
        ("https://example.int/", "http://fr.example.int:8080/x", True),
        ("https://www.example.co.uk/", "https://cy.example.co.uk/", True),
        ("https://one.co.uk/", "https://other.co.uk/", False),
        ("https://example.int/", "https://example.org/", False),
        ("http://127.0.0.1/", "http://127.0.0.2/", False),
        ("http://localhost/", "http://localhost/", False),
    ],
)
def test_hosts_are_of_one_domain_where_one_registered_it(
    one: str, other: str, same: bool
) -> None:
    assert same_domain(one, other) is same
