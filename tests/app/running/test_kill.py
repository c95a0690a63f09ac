"""A watch that is killed at any moment goes on: nothing is doubled, nothing is lost."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.site import linked, page, path
from tests.app.watching.homes import Home, over
from tests.collecting.site import Answer, Told, serving

SEED = int(os.environ.get("VIGILANGUE_SEED", "2026"))
MOMENTS = 10
LANGUAGES = ("en", "fr", "ar")
HTML = {"Content-Type": "text/html; charset=utf-8"}
ONCE = ("run", "--once")


def lacking(works: int, holes: int) -> dict[str, str]:
    """A site whose first works have no Arabic version."""
    every = [(tag, n) for n in range(1, works + 1) for tag in LANGUAGES]
    there = [(tag, n) for tag, n in every if tag != "ar" or n > holes]
    names = {f"/{path(tag, n)}" for tag, n in there}
    pages = {}
    for tag, n in there:
        versions = {t: a for t, a in linked(LANGUAGES, n).items() if a in names}
        pages[path(tag, n)] = page(tag, n, many=3, alternates=versions)
    return pages


def made(folder: Path) -> Home:
    folder.mkdir(exist_ok=True)
    home = Home(folder)
    home.declare()
    return home


def ran(home: Home) -> float:
    """Run the watch until nothing is due; return how many seconds that took."""
    began = time.monotonic()
    out, err = (running := home.command(*ONCE)).communicate()
    assert running.returncode == 0, out + err
    return time.monotonic() - began


def kill(home: Home, running: subprocess.Popen[str]) -> bool:
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    assert over(home), "an attempt outlived the watch that was killed"
    return running.returncode == -signal.SIGKILL


def facts(home: Home) -> dict[str, list[str]]:
    """Every row but those of attempts, which say how often one was taken up."""
    rows = home.rows()
    assert all("('how', 'sound')" in row for row in rows.pop("Attempt"))
    return rows


def test_what_was_killed_while_it_ran_is_gone_on_with(tmp_path: Path) -> None:
    clean, killed = made(tmp_path / "clean"), made(tmp_path / "killed")
    for home in (clean, killed):
        home.publish(lacking(4, 1))
    ran(clean)
    running = killed.command(*ONCE)
    sign = killed.folder / "running" / "rivers" / "site" / "progress.json"
    while not sign.exists():
        assert running.poll() is None, running.communicate()
        time.sleep(0.002)
    assert kill(killed, running)
    ran(killed)
    assert facts(killed) == facts(clean)


@pytest.mark.long
def test_killed_at_ten_moments_it_comes_to_the_same(tmp_path: Path) -> None:
    sys.stdout.write(f"VIGILANGUE_SEED={SEED}\n")
    draw = random.Random(f"{SEED} run")
    clean = made(tmp_path / "clean")
    clean.publish(lacking(40, 4))
    lasts = ran(clean)
    expected = facts(clean)
    times = 0
    for n in range(MOMENTS):
        home = made(tmp_path / str(n))
        home.publish(lacking(40, 4))
        running = home.command(*ONCE)
        time.sleep(draw.uniform(0.2, lasts))
        times += kill(home, running)
        ran(home)
        assert facts(home) == expected
    assert times >= MOMENTS // 2, "hardly any was killed in the middle"


@pytest.mark.long
def test_killed_again_and_again_one_look_is_had_in_the_end(tmp_path: Path) -> None:
    """At most as often as an attempt may be taken up before it counts as failed."""
    draw = random.Random(f"{SEED} again")
    clean, home = made(tmp_path / "clean"), made(tmp_path / "again")
    for each in (clean, home):
        each.publish(lacking(40, 4))
    lasts = ran(clean)
    for _ in range(2):
        running = home.command(*ONCE)
        time.sleep(draw.uniform(0.3, 0.8) * lasts)
        kill(home, running)
    ran(home)
    assert facts(home) == facts(clean)


@pytest.fixture
def site() -> Iterator[str]:
    answers: dict[str, Told] = {
        f"/{name}": Answer(text.encode(), headers=HTML)
        for name, text in list(lacking(12, 2).items())[:24]
    }
    links = "".join(f'<a href="{name}">{name}</a> ' for name in answers)
    answers["/"] = f"<html lang=en><title>All</title><body>{links}</body></html>"
    with serving(answers) as served:
        yield served.url


@pytest.mark.long
def test_a_crawl_that_was_killed_with_the_watch_comes_to_the_same(
    tmp_path: Path, site: str
) -> None:
    draw = random.Random(f"{SEED} crawl")
    clean = made(tmp_path / "clean")
    clean.declare(site)
    lasts = ran(clean)
    expected = facts(clean)
    times = 0
    for n in range(MOMENTS):
        home = replace(clean, folder=tmp_path / str(n))
        home.folder.mkdir()
        home.declare(site)
        running = home.command(*ONCE)
        time.sleep(draw.uniform(0.3, lasts))
        times += kill(home, running)
        ran(home)
        assert facts(home) == expected
    assert times >= MOMENTS // 2, "hardly any was killed in the middle"
