"""The requests that wait to be sent: on the disk, however many a site leads to."""

from __future__ import annotations

import pickle
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from scrapy import Request
from scrapy.core.downloader import Downloader
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler
from scrapy.utils.request import request_from_dict

from .frontier import Step
from .scratch import scratch
from .spider import Crawl

_TABLE = """CREATE TABLE waiting (
    number INTEGER PRIMARY KEY, host TEXT, priority INTEGER, leads INTEGER,
    page INTEGER, request BLOB)"""
_ORDER = "CREATE INDEX in_order ON waiting (host, priority DESC, number)"
_PAGES = "CREATE INDEX of_page ON waiting (page)"
_ADD = """INSERT INTO waiting (host, priority, leads, page, request)
    VALUES (?, ?, ?, ?, ?)"""
_NEXT = """SELECT number, priority, leads, request FROM waiting WHERE host = ?
    ORDER BY priority DESC, number LIMIT 1"""
_SOONER = """UPDATE waiting SET priority = ?2, leads = 0
    WHERE page = ?1 AND priority < ?2"""


class Waiting(BaseScheduler):
    """Gives the request of the highest priority, of those the one that came first.

    It is of the host that is asked for least at the moment, so that one that is slow
    holds up no other. Of each host no more is given than may be under way, until it is
    read and its links wait too; and one page alone that is no version of another, so
    that its versions are what follows. What cannot be written down (few: the sitemaps)
    stays in memory.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Begin for a crawl whose spider is a `Crawl`."""
        assert isinstance(crawler.spider, Crawl)
        self._crawler = crawler
        self._spider = crawler.spider
        self._rows = scratch(_TABLE, _ORDER, _PAGES)
        self._hosts: Counter[str] = Counter()
        self._kept: dict[int, Request] = {}
        self._last = ""
        self._most = crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
        crawler.spider.sooner = self.sooner

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Waiting:
        """As Scrapy makes its parts."""
        return cls(crawler)

    def has_pending_requests(self) -> bool:
        """Tell whether anything waits."""
        return bool(self._hosts)

    def enqueue_request(self, request: Request) -> bool:
        """Let a request wait; False where that cannot be written."""
        host = self._downloader.get_slot_key(request)
        written = self._written(request)
        step, leads = _step(request), _leads(request)
        page = hash(step.url) if step else None
        row = host, request.priority, leads, page, written
        with self._spider.writing():
            number = self._write(_ADD, row).lastrowid
            assert number is not None
            if written is None:
                self._kept[number] = request
            self._hosts[host] += 1
            return True
        return False

    def sooner(self, url: str, priority: int) -> None:
        """Let the requests for a version of a page, if they wait, wait no longer."""
        with self._spider.writing():
            self._write(_SOONER, (hash(url), priority))

    def next_request(self) -> Request | None:
        """Return the next request; None where none waits, or all hosts are busy."""
        if not self._hosts:
            return None
        asked, leading = self._under_way()
        free = (host for host in self._hosts if asked[host] < self._most)
        for host in sorted(free, key=lambda h: (asked[h], h <= self._last, h)):
            ((number, priority, leads, written),) = self._rows.execute(_NEXT, (host,))
            if not (leads and host in leading):
                self._last = host
                return self._taken(number, host, priority, written)
        return None

    def close(self, reason: str) -> None:
        """Forget what still waits."""
        self._rows.close()

    @property
    def _downloader(self) -> Downloader:
        assert self._crawler.engine is not None
        return self._crawler.engine.downloader

    def _under_way(self) -> tuple[Counter[str], set[str]]:
        """Return how many requests each host has, and which have a page that leads."""
        asked: Counter[str] = Counter()
        leading = set()
        for request in self._out():
            host = self._downloader.get_slot_key(request)
            asked[host] += 1
            if _leads(request):
                leading.add(host)
        return asked, leading

    def _out(self) -> Iterator[Request]:
        """Yield what was given and is not answered, or is answered and not read."""
        assert self._crawler.engine is not None
        yield from self._downloader.active
        reading = self._crawler.engine.scraper.slot
        if reading is not None:
            yield from reading.active

    def _taken(
        self, number: int, host: str, priority: int, written: bytes | None
    ) -> Request:
        self._rows.execute("DELETE FROM waiting WHERE number = ?", (number,))
        self._hosts[host] -= 1
        if not self._hosts[host]:
            del self._hosts[host]
        if written is None:
            return self._kept.pop(number)
        request = request_from_dict(pickle.loads(written), spider=self._spider)
        step = _step(request)
        if step is None or request.priority == priority:
            return request
        # It was named as a version since: so is where it redirects to.
        step = replace(step, priority=priority, version=True)
        return request.replace(priority=priority, cb_kwargs={"step": step})

    def _write(self, words: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        try:
            return self._rows.execute(words, values)
        except sqlite3.Error as error:
            raise OSError(str(error)) from error

    def _written(self, request: Request) -> bytes | None:
        try:
            return pickle.dumps(request.to_dict(spider=self._spider))
        except (ValueError, TypeError, AttributeError, pickle.PicklingError):
            return None


def _step(request: Request) -> Step | None:
    step: Step | None = request.cb_kwargs.get("step")
    return step


def _leads(request: Request) -> bool:
    """Tell whether a request is for a page that is no version of one before."""
    step = _step(request)
    return step is not None and not step.version and not step.asked
