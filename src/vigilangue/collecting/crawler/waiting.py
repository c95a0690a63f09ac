"""The requests that wait to be sent: on the disk, however many a site leads to."""

from __future__ import annotations

import pickle
import sqlite3
from collections import Counter

from scrapy import Request
from scrapy.core.downloader import Downloader
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler
from scrapy.utils.request import request_from_dict

from .scratch import scratch
from .spider import Crawl

_TABLE = """CREATE TABLE waiting (
    number INTEGER PRIMARY KEY, host TEXT, priority INTEGER, request BLOB)"""
_ORDER = "CREATE INDEX in_order ON waiting (host, priority DESC, number)"
_NEXT = """SELECT number, request FROM waiting WHERE host = ?
    ORDER BY priority DESC, number LIMIT 1"""


class Waiting(BaseScheduler):
    """Gives the request of the highest priority, of those the one that came first.

    It is of the host that is asked for least at the moment, so that one that is slow
    holds up no other. What cannot be written down (few: the sitemaps) stays in memory.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Begin for a crawl whose spider is a `Crawl`."""
        assert isinstance(crawler.spider, Crawl)
        self._crawler = crawler
        self._spider = crawler.spider
        self._rows = scratch(_TABLE, _ORDER)
        self._hosts: Counter[str] = Counter()
        self._kept: dict[int, Request] = {}
        self._last = ""

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
        with self._spider.writing():
            try:
                number = self._rows.execute(
                    "INSERT INTO waiting (host, priority, request) VALUES (?, ?, ?)",
                    (host, request.priority, written),
                ).lastrowid
            except sqlite3.Error as error:
                raise OSError(str(error)) from error
            assert number is not None
            if written is None:
                self._kept[number] = request
            self._hosts[host] += 1
            return True
        return False

    def next_request(self) -> Request | None:
        """Return the next request; None where none waits."""
        if not self._hosts:
            return None
        host = min(self._hosts, key=self._rank)
        self._last = host
        ((number, written),) = self._rows.execute(_NEXT, (host,)).fetchall()
        self._rows.execute("DELETE FROM waiting WHERE number = ?", (number,))
        self._hosts[host] -= 1
        if not self._hosts[host]:
            del self._hosts[host]
        if written is None:
            return self._kept.pop(number)
        return request_from_dict(pickle.loads(written), spider=self._spider)

    def close(self, reason: str) -> None:
        """Forget what still waits."""
        self._rows.close()

    @property
    def _downloader(self) -> Downloader:
        assert self._crawler.engine is not None
        return self._crawler.engine.downloader

    def _rank(self, host: str) -> tuple[int, bool, str]:
        """Return the least for the host that is asked for least; else in turn."""
        slot = self._downloader.slots.get(host)
        return len(slot.active) if slot else 0, host <= self._last, host

    def _written(self, request: Request) -> bytes | None:
        try:
            return pickle.dumps(request.to_dict(spider=self._spider))
        except (ValueError, TypeError, AttributeError, pickle.PicklingError):
            return None
