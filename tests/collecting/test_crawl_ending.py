"""However a crawl ends, there is a whole file or none."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.collecting.site import Site, Told, page, serving
from vigilangue.collecting import warc
from vigilangue.collecting.crawl import CrawlSettings, crawl
from vigilangue.core import VigilangueError

SETTINGS = CrawlSettings(delay=0, allow_private=True)
PROGRAM = """
import sys
from pathlib import Path
from vigilangue.collecting.crawl import CrawlSettings, crawl
settings = CrawlSettings(delay=0, allow_private=True)
crawl([sys.argv[1]], Path(sys.argv[2]), settings=settings)
"""


def stuck(asked: BaseHTTPRequestHandler) -> None:
    time.sleep(20)


FORKING = """
import os, sys, time
from pathlib import Path
from vigilangue.collecting.crawl import CrawlSettings, crawl
settings = CrawlSettings(delay=0, allow_private=True)
def fork(done, of):
    if done == 1 and os.fork() == 0:
        print(os.getpid(), flush=True)
        time.sleep(60)
        os._exit(0)
crawl([sys.argv[1]], Path(sys.argv[2]), settings=settings, progress=fork)
"""


@pytest.fixture
def slow() -> Iterator[Site]:
    """A site of which one page does not come."""
    told: dict[str, Told] = {"/": page("/a", "/stuck"), "/a": page(), "/stuck": stuck}
    with serving(told) as site:
        yield site


def children(of: int) -> list[int]:
    """Return the processes that a process started and that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if parent == str(of) and state != "Z":
            found.append(int(stat.parent.name))
    return found


def wait_for(path: str, site: Site) -> None:
    end = time.monotonic() + 20
    while path not in site.paths:
        assert time.monotonic() < end, f"{path} was not asked for"
        time.sleep(0.02)


def wait_until_gone(crawling: Iterable[int]) -> None:
    end = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in crawling):
        assert time.monotonic() < end, "the crawl goes on"
        time.sleep(0.02)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_ctrl_c_ends_the_crawl_and_leaves_no_file(slow: Site, tmp_path: Path) -> None:
    def press(done: int, of: int | None) -> None:
        if done >= 2:
            raise KeyboardInterrupt

    before = children(os.getpid())
    with pytest.raises(KeyboardInterrupt):
        crawl([slow.url], tmp_path / "x.warc", settings=SETTINGS, progress=press)
    assert files(tmp_path) == {"x.log"}
    assert children(os.getpid()) == before


def test_a_crawl_that_is_killed_leaves_no_file_and_can_be_made_again(
    slow: Site, tmp_path: Path
) -> None:
    before = children(os.getpid())

    def kill(done: int, of: int | None) -> None:
        for crawling in set(children(os.getpid())) - set(before):
            os.kill(crawling, signal.SIGKILL)

    with pytest.raises(VigilangueError, match=r"ended by itself; see .*x\.log"):
        crawl([slow.url], tmp_path / "x.warc", settings=SETTINGS, progress=kill)
    assert files(tmp_path) == {"x.log"}
    with serving({"/": page()}) as site:
        crawl([site.url], tmp_path / "x.warc", settings=SETTINGS)
    assert len(list(warc.read(tmp_path / "x.warc"))) == 3


def test_a_crawl_does_not_outlive_who_asked_for_it(slow: Site, tmp_path: Path) -> None:
    into = tmp_path / "x.warc"
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, slow.url, str(into)]
    ) as asking:
        wait_for("/stuck", slow)
        crawling = children(asking.pid)
        asking.kill()
    assert crawling
    wait_until_gone(crawling)
    assert files(tmp_path) == {"x.log"}


def test_a_copy_of_who_asked_for_a_crawl_does_not_keep_it_alive(
    slow: Site, tmp_path: Path
) -> None:
    into = tmp_path / "x.warc"
    with subprocess.Popen(
        [sys.executable, "-c", FORKING, slow.url, str(into)], stdout=subprocess.PIPE
    ) as asking:
        assert asking.stdout is not None
        copy = int(asking.stdout.readline())
        wait_for("/stuck", slow)
        crawling = set(children(asking.pid)) - {copy}
        asking.kill()
        try:
            assert crawling
            wait_until_gone(crawling)
        finally:
            os.kill(copy, signal.SIGKILL)
    assert files(tmp_path) == {"x.log"}


def test_an_earlier_file_stays_until_a_crawl_has_ended(
    slow: Site, tmp_path: Path
) -> None:
    into = tmp_path / "x.warc"
    into.write_bytes(b"of yesterday")

    def press(done: int, of: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        crawl([slow.url], into, settings=SETTINGS, progress=press)
    assert into.read_bytes() == b"of yesterday"


def test_a_crawl_that_takes_too_long_is_kept_as_far_as_it_came(tmp_path: Path) -> None:
    told: dict[str, Told] = {f"/{n}": page(f"/{n + 1}") for n in range(500)}
    settings = CrawlSettings(delay=0.1, allow_private=True, seconds=1.5)
    with serving(told) as site:
        result = crawl([site.url + "0"], tmp_path / "x.warc", settings=settings)
    assert 0 < result.pages < 50
    assert not result.complete
