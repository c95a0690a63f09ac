"""What waits to be asked for stands on the disk, in its order, host by host."""

from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import Response

from vigilangue.collecting.crawler.frontier import Step
from vigilangue.collecting.crawler.scratch import Tally
from vigilangue.collecting.crawler.spider import Crawl
from vigilangue.collecting.crawler.waiting import Waiting


class Busy:
    """Stands for Scrapy's downloader: how many requests are under way to a host."""

    def __init__(self) -> None:
        self.slots: dict[str, SimpleNamespace] = {}

    def get_slot_key(self, request: Request) -> str:
        return request.url.split("/")[2]


@pytest.fixture
def busy() -> Busy:
    return Busy()


@pytest.fixture
def waiting(busy: Busy) -> Waiting:
    crawl = Crawl.__new__(Crawl)
    crawler = SimpleNamespace(spider=crawl, engine=SimpleNamespace(downloader=busy))
    return Waiting(crawler)  # type: ignore[arg-type]


def ask(waiting: Waiting, path: str, priority: int = 0, host: str = "a.org") -> None:
    url = f"http://{host}/{path}"
    crawl = waiting._spider
    request = Request(
        url,
        callback=crawl.parse,
        priority=priority,
        cb_kwargs={"step": Step(url=url, depth=3, chain=("http://a.org/",))},
    )
    assert waiting.enqueue_request(request)


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
    busy.slots["a.org"] = SimpleNamespace(active={1, 2})
    for n in range(3):
        ask(waiting, str(n), 100, host="a.org")
        ask(waiting, str(n), host="b.org")
    assert given(waiting)[:3] == ["b.org/0", "b.org/1", "b.org/2"]


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
