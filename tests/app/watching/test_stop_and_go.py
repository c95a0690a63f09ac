"""A crawl that is killed at any moment goes on: nothing is fetched twice or lost."""

import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from tests.app.watching.homes import Home, alive, over
from tests.collecting.large import Large
from tests.collecting.site import Site, serving
from vigilangue.collecting import records
from vigilangue.core import Unseen

SEED = int(os.environ.get("VIGILANGUE_SEED", "2026"))
UNDER_WAY = 2  # requests to one host at a time: what was not answered is asked again
LIMIT = "limit = 5000\n"


def home_of(folder: Path, address: str) -> Home:
    home = Home(folder)
    home.declare(address)
    declared = folder / "catalog" / "rivers" / "site.toml"
    declared.write_text(declared.read_text() + LIMIT)
    return home


@dataclass
class Killer:
    """Ends a collection when the site has been asked so many times."""

    home: Home
    site: Site
    alone: bool = True  # the program that was started, or those that it started too
    killed: list[int] = field(default_factory=list)

    def kill_after(self, asked: int) -> None:
        target = len(self.site.asked) + asked
        running = self.home.start("collect")
        while len(self.site.asked) < target and running.poll() is None:
            time.sleep(0.001)
        if running.poll() is None:
            self.killed.append(len(self.site.asked))
        end = os.kill if self.alone else os.killpg
        end(running.pid, signal.SIGKILL)
        running.communicate()
        if not self.alone:
            for each in crawlers(self.home):
                os.kill(each, signal.SIGKILL)


def crawlers(home: Home) -> Iterator[int]:
    for pid in alive(home):
        yield int(pid)


def asked_twice(site: Site) -> Counter[str]:
    counts = Counter(path for path in site.paths if path != "/robots.txt")
    return Counter({path: n - 1 for path, n in counts.items() if n > 1})


def judged(home: Home, *verbs: str) -> dict[str, list[str]]:
    return home.rows(*verbs, "evaluate")


@contextmanager
def large(works: int) -> Iterator[Site]:
    with serving(Large(works)) as site:
        yield site


@pytest.mark.parametrize(
    ("works", "kills"), [(20, 1), pytest.param(333, 10, marks=pytest.mark.long)]
)
def test_kills_change_neither_verdicts_nor_what_is_asked_for(
    tmp_path: Path, works: int, kills: int
) -> None:
    sys.stdout.write(f"VIGILANGUE_SEED={SEED}\n")
    draw = random.Random(SEED)
    with large(works) as site:
        clean = home_of(tmp_path / "clean", site.url)
        expected = judged(clean, "collect")
        pages = len(site.asked)
        assert pages > works * 5
        site.asked.clear()
        home = home_of(tmp_path / "again", site.url)
        killer = Killer(home, site)
        for _ in range(kills):
            killer.alone = draw.random() < 0.5
            killer.kill_after(draw.randrange(1, max(2, pages * 2 // (3 * kills))))
        assert len(killer.killed) == kills, "not killed while it collected"
        found = judged(home, "collect")
        assert over(home)
    twice = asked_twice(site)
    assert max(twice.values(), default=0) <= kills
    assert twice.total() <= kills * UNDER_WAY
    assert found == expected
    assert any("missing-language" in row for row in found["Verdict"])


def answered(file: Path) -> Counter[str]:
    found: Counter[str] = Counter()
    for record in ArchiveIterator(str(file), parse_http=False):
        if record.headers.get("WARC-Type") == "response":
            found[record.headers.get("WARC-Target-URI") or ""] += 1
    return found


def test_the_file_of_a_collection_that_was_killed_is_whole_and_tells_of_it(
    tmp_path: Path,
) -> None:
    with large(12) as site:
        home = home_of(tmp_path / "home", site.url)
        Killer(home, site).kill_after(40)
        assert over(home)
        (part,) = home.captures.glob(".*.warc.gz.part")
        torn = part.read_bytes()
        part.write_bytes(torn + torn[:200])  # the beginning of a record
        (fetched,) = home.run("collect")[0]
    counts = answered(Path(fetched))
    assert counts.total() > 60
    assert set(counts.values()) == {1}
    about = [
        record.reader.read()
        for record in ArchiveIterator(fetched, parse_http=False)
        if record.headers.get("WARC-Type") == "warcinfo"
    ]
    assert len(about) == 2
    assert b"went on after an interruption; 200 bytes of a torn" in about[1]
    assert Path(fetched).read_bytes()[: len(torn)] == torn


def test_what_is_killed_when_all_was_fetched_asks_for_nothing_again(
    tmp_path: Path,
) -> None:
    with large(3) as site:
        home = home_of(tmp_path / "home", site.url)
        ((fetched,),) = home.run("collect")
        asked = len(site.asked)
        # As it is where the rows were not written: the file, its note, and no more.
        again = home_of(tmp_path / "again", site.url)
        Killer(again, site).kill_after(1)
        assert over(again)
        (note,) = again.captures.glob(".*.job")
        name = note.name[1:].removesuffix(".job")
        for part in again.captures.glob(".*.part"):
            part.unlink()
        (again.captures / name).write_bytes(Path(fetched).read_bytes())
        asked = len(site.asked)
        again.rows("collect")
        assert len(site.asked) == asked


def test_a_source_that_is_declared_otherwise_is_looked_at_anew(tmp_path: Path) -> None:
    with large(12) as site:
        home = home_of(tmp_path / "home", site.url)
        Killer(home, site).kill_after(40)
        assert over(home)
        declared = home.folder / "catalog" / "rivers" / "site.toml"
        declared.write_text(declared.read_text().replace("5000", "20"))
        site.asked.clear()
        home.rows("collect")
        assert "/" in site.paths


def test_what_could_not_be_seen_before_the_kill_is_not_tried_again(
    tmp_path: Path,
) -> None:
    with large(10) as site:
        home = home_of(tmp_path / "home", site.url)
        Killer(home, site).kill_after(15)
        assert over(home)
        (part,) = home.captures.glob(".*.warc.gz.part")
        blind = Unseen(url=f"{site.url}ru/news-9.html", why="timed out")
        with part.open("ab") as file:
            file.write(records.packed(records.unseen(blind, datetime.now(UTC))))
        rows = home.rows("collect")
    assert "/ru/news-9.html" not in site.paths
    assert sum("ru/news-9.html" in row for row in rows["Unseen"]) == 1


@pytest.mark.long
def test_a_look_at_what_has_not_changed_is_judged_alike_though_it_was_killed(
    tmp_path: Path,
) -> None:
    with large(12) as site:
        home = home_of(tmp_path / "home", site.url)
        home.run("collect", "evaluate")
        Killer(home, site).kill_after(40)
        assert over(home)
        rows = judged(home, "collect")
    first, second = sorted(home.captures.glob("*.warc.gz"))
    assert second.stat().st_size < first.stat().st_size
    kinds = Counter(
        record.headers.get("WARC-Type")
        for record in ArchiveIterator(str(second), parse_http=False)
    )
    assert kinds["revisit"] > 60
    for table in ("Capture", "Verdict", "Expression"):
        looked = [[r for r in rows[table] if f"look {n}" in r] for n in (1, 2)]
        assert looked[0]
        again = [row.replace("look 2", "look 1") for row in looked[1]]
        assert sorted(looked[0]) == sorted(again)
