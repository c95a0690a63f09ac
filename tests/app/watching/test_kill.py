"""Whoever is killed in the middle doubles nothing, loses nothing, leaves nothing."""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.site import linked, page, path
from tests.app.watching.homes import Home, databases, over, until
from tests.collecting.site import Answer, Told, serving
from tests.store.conftest import server  # noqa: F401

pytestmark = pytest.mark.long
SEED = int(os.environ.get("VIGILANGUE_SEED", "2026"))
MOMENTS = 10
LANGUAGES = ("en", "fr", "ar")
WORKS = range(1, 41)
HTML = {"Content-Type": "text/html; charset=utf-8"}
Pages = dict[str, str]


def lacking(holes: int) -> Pages:
    """A site of forty works, whose first ones have no Arabic version."""
    every = [(tag, n) for n in WORKS for tag in LANGUAGES]
    there = [(tag, n) for tag, n in every if tag != "ar" or n > holes]
    names = {f"/{path(tag, n)}" for tag, n in there}
    pages = {}
    for tag, n in there:
        versions = {t: a for t, a in linked(LANGUAGES, n).items() if a in names}
        pages[path(tag, n)] = page(tag, n, many=3, alternates=versions)
    return pages


@pytest.fixture
def home(tmp_path: Path) -> Home:
    found = Home(tmp_path / "home")
    found.declare()
    return found


@pytest.fixture
def draw(request: pytest.FixtureRequest) -> random.Random:
    sys.stdout.write(f"{request.node.name}: VIGILANGUE_SEED={SEED}\n")
    return random.Random(f"{SEED} {request.node.name}")


def killed(home: Home, verb: str, draw: random.Random, lasts: float) -> bool:
    """Kill a program at a random moment of its verb; tell whether it was doing it."""
    begun = home.folder / "begun"
    begun.unlink(missing_ok=True)
    running = home.start(verb, str(begun))
    until(begun, running)
    time.sleep(draw.uniform(0.0, lasts))
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    assert over(home), "a process outlived the one that was killed"
    return running.returncode == -signal.SIGKILL


def lasting(home: Home, verb: str) -> float:
    """Do a verb to its end; return for how many seconds it was at it."""
    begun = home.folder / "begun"
    begun.unlink(missing_ok=True)
    running = home.start(verb, str(begun))
    until(begun, running)
    start = time.monotonic()
    _, err = running.communicate()
    assert running.returncode == 0, err
    return time.monotonic() - start


def copy(home: Home, name: str) -> Home:
    """A home folder that is like another, database and all."""
    folder = home.folder.with_name(name)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(home.folder, folder, symlinks=True)
    return replace(home, folder=folder)


def looked(home: Home, *verbs: str) -> None:
    """Three looks: some versions are missing, more are, then some are back."""
    for holes in (4, 12, 2):
        shutil.rmtree(home.folder / "site", ignore_errors=True)
        home.publish(lacking(holes))
        home.run("collect")
    if verbs:
        home.run(*verbs)


@pytest.mark.parametrize(
    ("verb", "before"), [("evaluate", ()), ("alert", ("evaluate",))]
)
def test_what_was_killed_while_it_judged_is_done_again(
    home: Home, draw: random.Random, verb: str, before: tuple[str, ...]
) -> None:
    looked(home, *before)
    clean = copy(home, "clean")
    lasts = lasting(clean, verb)
    expected = clean.rows()
    assert any(expected["Event" if verb == "alert" else "Verdict"])
    times = 0
    for _ in range(MOMENTS):
        again = copy(home, "again")
        times += killed(again, verb, draw, lasts)
        assert again.rows(verb) == expected
    assert times >= MOMENTS // 2, "hardly any was killed in the middle"


@pytest.fixture
def site() -> Iterator[str]:
    answers: dict[str, Told] = {
        f"/{name}": Answer(text.encode(), headers=HTML)
        for name, text in list(lacking(2).items())[:24]
    }
    links = "".join(f'<a href="{name}">{name}</a> ' for name in answers)
    answers["/"] = f"<html lang=en><title>All</title><body>{links}</body></html>"
    with serving(answers) as served:
        yield served.url


def one(rows: dict[str, list[str]]) -> dict[str, set[str]]:
    """The rows of the looks, which are all of one site, as if it were one look."""
    tables = ("Collection", "Capture", "Unseen")
    return {t: {row.replace("look 2", "look 1") for row in rows[t]} for t in tables}


def test_what_was_killed_while_it_collected_leaves_no_half_of_it(
    home: Home, draw: random.Random, site: str
) -> None:
    home.declare(site)
    clean = copy(home, "clean")
    lasts = lasting(clean, "collect")
    expected = clean.rows()
    times = 0
    for _ in range(MOMENTS):
        again = copy(home, "again")
        times += killed(again, "collect", draw, lasts)
        rows = again.rows("collect")
        looks = len(rows["Collection"])
        assert looks in (1, 2)  # 2 where it was killed when all was done
        assert one(rows) == one(expected)
        assert len(rows["Capture"]) == looks * len(expected["Capture"])
    assert times >= MOMENTS // 2, "hardly any was killed in the middle"


@pytest.mark.parametrize("verb", ["evaluate", "alert"])
def test_it_is_the_same_on_postgresql(
    home: Home,
    draw: random.Random,
    verb: str,
    server: str,  # noqa: F811
) -> None:
    with databases(server, ("clean", "again")) as found:
        clean, again = (replace(home, database=found[n]) for n in ("clean", "again"))
        looked(clean, *(["evaluate"] if verb == "alert" else []))
        lasts = lasting(clean, verb)
        again = copy(again, "other")
        shutil.rmtree(again.captures)
        looked(again, *(["evaluate"] if verb == "alert" else []))
        killed(again, verb, draw, lasts)
        assert again.rows(verb) == clean.rows()
