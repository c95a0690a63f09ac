"""A look killed while a browser shows a page counts none twice, leaves no browser."""

import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from tests.app.watching.homes import Home, over
from tests.collecting.scripted import path, scripted
from tests.collecting.site import Site, serving
from vigilangue.collecting.evidence import mend
from vigilangue.collecting.rendering import ready
from vigilangue.core import InputError

pytestmark = pytest.mark.long
WORKS = {1: ("en", "fr", "ar"), 2: ("en", "fr")}
PAGES = 1 + sum(map(len, WORKS.values()))
TABLES = ("Verdict", "Expression", "Unseen")


@pytest.fixture(autouse=True)
def browser() -> None:
    try:
        ready.browser()
    except InputError as error:
        pytest.skip(str(error))


def home_of(folder: Path, address: str) -> Home:
    home = Home(folder)
    home.declare(address)
    declared = folder / "catalog" / "rivers" / "site.toml"
    declared.write_text(declared.read_text() + "render = true\n")
    return home


def descendants(pid: int) -> set[tuple[int, str]]:
    """The processes below one, each with when it began: numbers are given anew."""
    parents: dict[int, list[int]] = {}
    for place in Path("/proc").glob("[0-9]*"):
        if told := stat(int(place.name)):
            parents.setdefault(int(told[1]), []).append(int(place.name))
    found, left = set(), [pid]
    while left:
        for child in parents.get(left.pop(), ()):
            if told := stat(child):
                found.add((child, told[19]))
                left.append(child)
    return found


def stat(pid: int) -> list[str]:
    """What the system says of a process behind its name, nothing if it is over."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def runs(process: tuple[int, str]) -> bool:
    told = stat(process[0])
    return bool(told) and told[19] == process[1] and told[0] != "Z"


def name(process: tuple[int, str]) -> str:
    try:
        return Path(f"/proc/{process[0]}/comm").read_text().strip()
    except OSError:
        return ""


def killed_while_it_shows(home: Home, site: Site, shown: int, *, crawler: bool) -> None:
    """Kill the collection, or only its crawl, when a script has asked so many times."""
    running = home.start("collect")
    end = time.monotonic() + 300
    while sum(asked.startswith("/data") for asked in site.paths) < shown:
        assert running.poll() is None, running.communicate()[1]
        assert time.monotonic() < end
        time.sleep(0.005)
    below = descendants(running.pid)
    assert any("chrom" in name(each) for each in below), "a browser shows it"
    if crawler:
        (child, *_) = (p for p, _ in below if stat(p)[1] == str(running.pid))
        os.kill(child, signal.SIGKILL)
    else:
        os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    end = time.monotonic() + 60
    while left := [name(each) for each in below if runs(each)]:
        assert time.monotonic() < end, f"outlived the one that was killed: {left}"
        time.sleep(0.1)
    assert over(home)


def records(file: Path) -> Iterator[tuple[str, str]]:
    for record in ArchiveIterator(str(file), parse_http=False):
        kind = record.headers.get("WARC-Type") or ""
        if kind in ("response", "conversion"):
            yield kind, record.headers.get("WARC-Target-URI") or ""


@pytest.mark.parametrize(("shown", "crawler"), [(1, False), (3, False), (2, True)])
def test_a_look_that_is_killed_while_a_page_is_shown_goes_on(
    tmp_path: Path, shown: int, crawler: bool
) -> None:
    with serving(scripted(WORKS)) as site:
        clean = home_of(tmp_path / "clean", site.url)
        expected = clean.rows("collect", "evaluate")
        site.asked.clear()
        home = home_of(tmp_path / "again", site.url)
        killed_while_it_shows(home, site, shown, crawler=crawler)
        rows = home.rows("collect", "evaluate")
        data = Counter(asked for asked in site.paths if asked.startswith("/data"))
    assert max(data.values()) <= 2, "shown again, where it was not shown to its end"
    (file,) = home.captures.glob("*.warc.gz")
    assert mend(file) == 0, "the file is whole"
    counts = Counter(records(file))
    assert set(counts.values()) == {1}, "no answer, and nothing shown, is there twice"
    assert sum(kind == "conversion" for kind, _ in counts) == PAGES
    assert ("conversion", site.url.rstrip("/") + path("ar", 1)) in counts
    assert {t: rows[t] for t in TABLES} == {t: expected[t] for t in TABLES}
