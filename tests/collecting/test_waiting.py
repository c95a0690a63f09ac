"""What waits to be asked for stands on the disk, in its order, host by host."""

from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import Response
from scrapy.settings import Settings

from vigilangue.collecting.crawler.frontier import Step
from vigilangue.collecting.crawler.scratch import Tally
from vigilangue.collecting.crawler.spider import Crawl
from vigilangue.collecting.crawler.waiting import Waiting


class Busy:
    """Stands for Scrapy's downloader: which requests are under way."""

    def __init__(self) -> None:
        self.active: set[Request] = set()

    def get_slot_key(self, request: Request) -> str:
        return request.url.split("/")[2]


@pytest.fixture
def busy() -> Busy:
    return Busy()


@pytest.fixture
def waiting(busy: Busy) -> Waiting:
    crawl = Crawl.__new__(Crawl)
    reading = SimpleNamespace(slot=SimpleNamespace(active=set()))
    crawler = SimpleNamespace(
        spider=crawl,
        engine=SimpleNamespace(downloader=busy, scraper=reading),
        settings=Settings({"CONCURRENT_REQUESTS_PER_DOMAIN": 2}),
    )
    return Waiting(crawler)  # type: ignore[arg-type]


def asking(
    waiting: Waiting, url: str, priority: int = 0, *, version: bool = False
) -> Request:
    step = Step(
        url=url,
        depth=3,
        chain=("http://a.org/",),
        priority=priority,
        version=version,
    )
    return Request(
        url,
        callback=waiting._spider.parse,
        priority=priority,
        cb_kwargs={"step": step},
    )


def ask(waiting: Waiting, path: str, priority: int = 0, host: str = "a.org") -> None:
    request = asking(waiting, f"http://{host}/{path}", priority)
    assert waiting.enqueue_request(request)


def ask_version(waiting: Waiting, path: str, priority: int = 50) -> None:
    request = asking(waiting, f"http://a.org/{path}", priority, version=True)
    assert waiting.enqueue_request(request)


def taken(waiting: Waiting, busy: Busy) -> str:
    """Return the address of the next request, which is under way from then on."""
    request = waiting.next_request()
    if request is None:
        return ""
    busy.active.add(request)
    return request.url


def given(waiting: Waiting) -> list[str]:
    found = []
    while waiting.has_pending_requests():
        request = waiting.next_request()
        assert request is not None
        found.append(request.url.removeprefix("http://"))
    assert waiting.next_request() is None
    return found


def test_the_higher_the_priority_the_sooner_and_else_who_came_first(
    waiting: Waiting,
) -> None:
    for path, priority in (("b", 0), ("c", -100), ("a", 50), ("d", -100), ("e", 0)):
        ask(waiting, path, priority)
    assert given(waiting) == ["a.org/a", "a.org/b", "a.org/e", "a.org/c", "a.org/d"]


def test_a_request_comes_back_as_it_was(waiting: Waiting) -> None:
    ask(waiting, "x")
    request = waiting.next_request()
    assert request is not None
    assert request.callback == waiting._spider.parse
    assert request.cb_kwargs["step"] == Step(
        url="http://a.org/x", depth=3, chain=("http://a.org/",)
    )


def test_what_cannot_be_written_waits_in_memory_in_the_same_order(
    waiting: Waiting,
) -> None:
    ask(waiting, "1")

    def listed(response: Response) -> None: ...

    request = Request("http://a.org/2", callback=listed, priority=5)
    waiting.enqueue_request(request)
    assert waiting.next_request() is request
    assert given(waiting) == ["a.org/1"]


def test_hosts_take_turns_however_many_addresses_one_has(waiting: Waiting) -> None:
    for n in range(3):
        ask(waiting, str(n), host="a.org")
    ask(waiting, "0", host="b.org")
    assert given(waiting) == ["a.org/0", "b.org/0", "a.org/1", "a.org/2"]


def test_a_host_that_is_slow_holds_up_no_other(waiting: Waiting, busy: Busy) -> None:
    busy.active = {asking(waiting, "http://a.org/slow")}
    for n in range(3):
        ask(waiting, str(n), 100, host="a.org")
        ask(waiting, str(n), host="b.org")
    for n in range(3):
        request = waiting.next_request()
        assert request is not None
        assert request.url == f"http://b.org/{n}"


def test_no_more_is_given_than_may_be_under_way_to_a_host(
    waiting: Waiting, busy: Busy
) -> None:
    for n in range(3):
        ask_version(waiting, str(n))
    assert taken(waiting, busy) == "http://a.org/0"
    assert taken(waiting, busy) == "http://a.org/1"
    assert taken(waiting, busy) == ""
    assert waiting.has_pending_requests()
    busy.active.pop()
    assert taken(waiting, busy) == "http://a.org/2"


def test_a_page_is_alone_until_it_is_read_and_its_versions_come_next(
    waiting: Waiting, busy: Busy
) -> None:
    ask(waiting, "en/1")
    ask(waiting, "en/2")
    assert taken(waiting, busy) == "http://a.org/en/1"
    assert taken(waiting, busy) == ""
    reading = waiting._crawler.engine.scraper.slot
    reading.active.add(busy.active.pop())  # type: ignore[union-attr]
    assert taken(waiting, busy) == ""
    ask_version(waiting, "fr/1")
    reading.active.clear()  # type: ignore[union-attr]
    assert taken(waiting, busy) == "http://a.org/fr/1"
    assert taken(waiting, busy) == "http://a.org/en/2"


def test_a_version_that_waits_already_comes_sooner_once_a_page_names_it(
    waiting: Waiting,
) -> None:
    for path in ("en/2", "fr/2", "fr/1"):
        ask(waiting, path, -200)
    waiting.sooner("http://a.org/fr/1", -50)
    waiting.sooner("http://a.org/fr/2", -300)
    request = waiting.next_request()
    assert request is not None
    assert request.url == "http://a.org/fr/1"
    assert request.priority == -50
    step = request.cb_kwargs["step"]
    assert (step.priority, step.version) == (-50, True)
    assert given(waiting) == ["a.org/en/2", "a.org/fr/2"]


def test_what_an_interrupted_crawl_recorded_stays_before_all_else(
    waiting: Waiting,
) -> None:
    ask(waiting, "there", 10**6)
    ask(waiting, "fr", -100)
    waiting.sooner("http://a.org/there", 50)
    waiting.sooner("http://a.org/fr", 50)
    assert given(waiting) == ["a.org/there", "a.org/fr"]


def test_nothing_that_waits_stays_in_memory(waiting: Waiting) -> None:
    for n in range(1000):
        ask(waiting, str(n))
    assert not waiting._kept
    assert len(given(waiting)) == 1000


def test_a_tally_knows_what_is_new_and_how_often_it_was() -> None:
    tally = Tally()
    assert tally.is_new("a", 1)
    assert not tally.is_new("a", 1)
    assert tally.is_new("a", 2)
    assert [tally.count("x"), tally.count("x"), tally.count("y", more=0)] == [1, 2, 0]
