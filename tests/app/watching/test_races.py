"""Several programs at once on one home: each thing is done once, or said to be busy."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.watching.homes import Home, databases, until
from tests.app.watching.test_kill import lacking
from tests.collecting.site import serving
from tests.store.conftest import server  # noqa: F401

pytestmark = pytest.mark.long
CROWD = 4
WHAT = ("opened", "resolved", "regressed")


@pytest.fixture(params=["sqlite", "postgresql"])
def home(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Home]:
    found = Home(tmp_path / "home")
    found.declare()
    if request.param == "sqlite":
        yield found
        return
    address = request.getfixturevalue("server")
    with databases(address, ["race"]) as made:
        yield replace(found, database=made["race"])


def at_once(home: Home, verb: str, many: int = CROWD) -> list[str]:
    """Do a verb in several programs at the same moment; return what each printed."""
    go = home.folder / "go"
    go.unlink(missing_ok=True)
    programs = []
    for n in range(many):
        begun = home.folder / f"begun-{n}"
        begun.unlink(missing_ok=True)
        programs.append((home.start(verb, str(begun), str(go)), begun))
    for running, begun in programs:
        until(begun, running)
    go.touch()
    return [_said(running) for running, _ in programs]


def _said(running: subprocess.Popen[str]) -> str:
    out, err = running.communicate()
    assert running.returncode == 0, err
    return out


def looked(home: Home, *verbs: str) -> None:
    """Three looks: four versions are missing, none is, six are."""
    for holes in (4, 0, 6):
        home.publish(lacking(holes))
        for file in (home.folder / "site").glob("*/ar/*"):
            number = int(file.stem.removeprefix("news-"))
            if number <= holes:
                file.unlink()
        home.run("collect")
    if verbs:
        home.run(*verbs)


def test_tables_are_made_once_by_whoever_comes_first(home: Home) -> None:
    at_once(home, "ready")
    assert home.rows()["Organization"] == []


def test_one_collects_and_the_others_are_told_that_it_is_busy(home: Home) -> None:
    home.publish(lacking(2))
    home.run("files")
    said = at_once(home, "collect")
    busy = [each for each in said if "busy: rivers/site is being collected" in each]
    rows = home.rows()
    assert len(busy) == CROWD - len(rows["Collection"])
    assert len(rows["Subject"]) == 0


def test_evaluated_by_several_each_collection_is_judged_once(home: Home) -> None:
    looked(home)
    at_once(home, "evaluate")
    rows = home.rows()
    assert len(rows["Evaluation"]) == 3
    assert len(set(rows["Seen"])) == len(rows["Seen"])
    assert len(set(rows["Subject"])) == len(rows["Subject"]) == 41


def test_folded_by_several_each_event_is_recorded_once(home: Home) -> None:
    looked(home, "evaluate")
    at_once(home, "alert")
    rows = home.rows()
    assert len(rows["Folding"]) == 3
    assert len(rows["Event"]) == len(set(rows["Event"]))
    told = {what: sum(f"'{what}'" in row for row in rows["Event"]) for what in WHAT}
    assert told == {"opened": 6, "resolved": 4, "regressed": 4}


def test_judged_again_by_several_nothing_is_written(home: Home) -> None:
    looked(home, "evaluate", "alert")
    before = home.rows()
    assert at_once(home, "replay") == ["[[0]]"] * CROWD
    assert home.rows() == before


def test_of_two_watches_the_second_says_that_it_is_busy(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    links = "".join(f'<a href="/{n}">{n}</a>' for n in range(9))
    with serving({"/": f"<title>All</title><body>{links}</body>"}) as site:
        home.declare(site.url)
        slow = home.folder / "catalog" / "rivers" / "site.toml"
        slow.write_text(slow.read_text().replace("delay = 0.0", "delay = 1.0"))
        first = home.command("watch", "rivers")
        lock = home.captures / ".lock"
        while not lock.exists() or not lock.read_text().strip():
            assert first.poll() is None
        second = home.command("watch", "rivers")
        out, err = second.communicate()
        assert (second.returncode, out) == (2, "")
        (line,) = err.splitlines()
        assert line == (
            f"vigilangue: rivers/site is being collected by process {first.pid}; "
            "wait until it has ended"
        )
        first.communicate()
        assert first.returncode in (0, 1, 3)
    assert len(home.rows()["Collection"]) == 1
