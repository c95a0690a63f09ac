"""A look at lists that is killed at any moment goes on: what is listed is the same."""

import random
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.app.watching.homes import Home, over
from tests.app.watching.test_lists import FIRST, NEXT, listed, page
from tests.app.watching.test_stop_and_go import SEED, Killer, answered, asked_twice
from tests.collecting.site import Told, serving

PARTS = 6
OAI = """\
title = "Repository"
connector = "oai"
addresses = ["{address}"]
delay = 0.0
allow_private = true
complete = true
"""
TOLD = ("Verdict", "Expression", "Seen", "Figure", "Unseen", "Subject")


def repository() -> dict[str, Told]:
    """Return a repository in parts, some of whose works lack a language."""
    told: dict[str, Told] = {}
    for n in range(1, PARTS + 1):
        where = FIRST if n == 1 else NEXT.format(n)
        tags = ("en",) if n % 2 else ("en", "fr")
        onward = f"p{n + 1}" if n < PARTS else ""
        told[where] = page(listed(n, *tags), token=onward)
    return told


def home_of(folder: Path, root: str) -> Home:
    home = Home(folder)
    home.declare()
    declared = folder / "catalog" / "rivers" / "site.toml"
    declared.write_text(OAI.format(address=root.rstrip("/") + FIRST))
    return home


def judged(rows: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {table: rows[table] for table in TOLD}


@pytest.mark.parametrize("kills", [1, pytest.param(4, marks=pytest.mark.long)])
def test_kills_change_neither_what_is_listed_nor_what_is_asked_for(
    tmp_path: Path, kills: int
) -> None:
    sys.stdout.write(f"VIGILANGUE_SEED={SEED}\n")
    draw = random.Random(SEED)
    with serving(repository()) as site:
        clean = home_of(tmp_path / "clean", site.url)
        expected = clean.rows("collect", "evaluate")
        assert len(site.asked) == 2 * PARTS, "each part, and robots.txt before it"
        site.asked.clear()
        home = home_of(tmp_path / "again", site.url)
        killer = Killer(home, site)
        for _ in range(kills):
            killer.alone = draw.random() < 0.5
            killer.kill_after(draw.randrange(1, max(2, 2 * PARTS // kills)))
            assert over(home)
        assert len(killer.killed) == kills, "not killed while it looked"
        rows = home.rows("collect", "evaluate")
    assert asked_twice(site).total() <= kills, "more than the part under way was lost"
    assert judged(rows) == judged(expected)
    (file,) = home.captures.glob("*.warc.gz")
    lists = {url: n for url, n in answered(file).items() if "robots" not in url}
    assert len(lists) == PARTS
    assert set(lists.values()) == {1}
