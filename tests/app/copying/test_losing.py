"""Who loses the machine has the watch again: the same alerts, the same evidence."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastwarc.warc import ArchiveIterator

from tests.app.site import site
from tests.app.watching.homes import Home, databases
from tests.collecting.large import Large
from tests.collecting.site import serving
from tests.store.conftest import server  # noqa: F401

PAGES = site(("en", "fr", "ar"), range(1, 7))
HOLE = "ar/news-3.html"


def home_at(folder: Path, database: str | None = None) -> Home:
    """A watch that has looked twice; one alert speaks."""
    home = Home(folder, database)
    home.declare()
    declared = folder / "catalog" / "rivers" / "site.toml"
    site_ = folder.with_name("site")
    declared.write_text(
        declared.read_text().replace("../../site", str(site_).replace("\\", "/"))
    )
    publish(folder, {k: v for k, v in PAGES.items() if k != HOLE})
    for _ in range(2):
        done(home, "watch", "rivers", code=1)
    return home


def publish(folder: Path, pages: dict[str, str]) -> None:
    """Put the pages beside the home folder: their machine is not lost."""
    Home(folder.parent).publish(pages)


def done(home: Home, *words: str, code: int = 0) -> str:
    out, err = (running := home.command(*words)).communicate()
    assert running.returncode == code, out + err
    return out if code != 2 else err


def alerts(home: Home) -> Any:
    return json.loads(done(home, "alerts", "--format", "json", code=1))["alerts"]


def captures(home: Home) -> dict[str, bytes]:
    root = home.folder / "captures"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("[!.]*")
        if path.is_file()
    }


def lost_and_restored(home: Home, tmp_path: Path, database: str | None = None) -> Home:
    file = tmp_path / "back-up.tar"
    done(home, "backup", str(file))
    shutil.rmtree(home.folder)
    again = replace(home, folder=tmp_path / "again", database=database)
    done(again, "restore", str(file))
    return again


def same_watch(home: Home, tmp_path: Path, database: str | None = None) -> None:
    before = home.rows(), alerts(home), captures(home)
    assert before[1]
    assert before[2]
    again = lost_and_restored(home, tmp_path, database)
    assert (again.rows(), alerts(again), captures(again)) == before
    publish(again.folder, PAGES)
    done(again, "watch")
    (event,) = [e for a in _all(again) for e in a["events"] if e["what"] == "resolved"]
    assert event["captured"]


def _all(home: Home) -> Any:
    told = done(home, "alerts", "--all", "--format", "json")
    return json.loads(told)["alerts"]


def test_the_watch_is_the_same_afterwards_and_goes_on(tmp_path: Path) -> None:
    same_watch(home_at(tmp_path / "home"), tmp_path)


@pytest.mark.long
def test_revisits_go_on_and_the_chain_holds_in_what_was_restored(
    tmp_path: Path,
) -> None:
    with serving(Large(6)) as served:
        home = Home(tmp_path / "home")
        home.declare(served.url)
        for _ in range(2):  # the second has nothing but revisits of the first
            home.run("collect")
        again = lost_and_restored(home, tmp_path)
        first = again.captures.glob("*.cdxj")
        assert len(list(first)) == 2
        done(again, "verify-evidence")
        asked = len(served.asked)
        ((third,),) = again.run("collect")
        assert len(served.asked) > asked
    kinds = [
        (record.headers.get("WARC-Type"), record.headers.get("WARC-Target-URI") or "")
        for record in ArchiveIterator(third, parse_http=False)
    ]
    pages = {url for kind, url in kinds if kind == "revisit"}
    assert len(pages) > 30
    assert not [u for kind, u in kinds if kind == "response" and "/news-1." in u]
    done(again, "verify-evidence")
    rows = again.rows("evaluate")
    assert rows["Verdict"]
    assert not any("repetition of what is not" in row for row in rows["Unseen"])


@pytest.mark.long
def test_so_it_is_on_postgresql(
    tmp_path: Path,
    server: str,  # noqa: F811
) -> None:
    with databases(server, ("first", "second")) as found:
        home = home_at(tmp_path / "home", found["first"])
        same_watch(home, tmp_path, found["second"])


@pytest.mark.long
def test_a_database_that_holds_something_is_not_written_over(
    tmp_path: Path,
    server: str,  # noqa: F811
) -> None:
    with databases(server, ("first",)) as found:
        home = home_at(tmp_path / "home", found["first"])
        file = tmp_path / "back-up.tar"
        done(home, "backup", str(file))
        before = home.rows()
        again = replace(home, folder=tmp_path / "again")
        err = done(again, "restore", str(file), code=2)
        assert "holds" in err
        assert "restore into an empty one" in err
        assert not again.folder.exists()
        assert home.rows() == before
        err = done(replace(again, database=None), "restore", str(file), code=2)
        assert "of postgresql: set VIGILANGUE_DATABASE" in err
        assert not again.folder.exists()


def test_what_is_collected_at_the_moment_is_no_part_of_it(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home")
    before = captures(home)
    for name in (".20260101T000000Z.warc.gz.part", "20260101T000000Z.warc.gz.part"):
        (home.captures / name).write_bytes(b"half")
    again = lost_and_restored(home, tmp_path)
    assert captures(again) == before


def test_evidence_that_was_changed_is_told_and_copied_as_it_is(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home")
    first, second = sorted(home.captures.glob("*.warc.gz"))
    first.write_bytes(first.read_bytes() + b"x")
    second.unlink()
    running = home.command("backup", str(tmp_path / "b.tar"))
    _, err = running.communicate()
    assert running.returncode == 3
    assert f"{first.name}: it was changed since it was written" in err
    assert f"{second.name}: it is not there" in err


@pytest.mark.long
def test_a_back_up_is_whole_while_others_look_and_judge(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home")
    watching = [home.command("watch") for _ in range(3)]
    for n in range(4):
        done(home, "backup", str(tmp_path / f"{n}.tar"))
    for each in watching:
        each.communicate()
    for n in range(4):
        again = replace(home, folder=tmp_path / f"again-{n}")
        done(again, "restore", str(tmp_path / f"{n}.tar"))
        done(again, "verify-evidence")
        done(again, "watch", "rivers", code=1)
        again.rows()  # each file that a row names is there, and what it was


def test_what_was_deleted_by_rule_is_not_missed(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home")
    first = min(home.captures.glob("*.warc.gz"))
    program = (
        "import sys, django; django.setup();"
        "from datetime import UTC, datetime;"
        "from vigilangue.store.models import Collection;"
        "rows = Collection.objects.filter(file__endswith=sys.argv[1]);"
        "assert rows.update(dropped=datetime.now(UTC)) == 1"
    )
    settings = {
        "DJANGO_SETTINGS_MODULE": "vigilangue.settings",
        "VIGILANGUE_HOME": str(home.folder),
    }
    command = [sys.executable, "-c", program, first.name]
    subprocess.run(command, env=os.environ | settings, check=True)
    first.unlink()
    assert "not there" not in done(home, "backup", str(tmp_path / "back-up.tar"))


def test_a_folder_that_is_there_and_empty_is_filled(tmp_path: Path) -> None:
    """As a volume is, or the home of a user who may write nowhere else."""
    home = home_at(tmp_path / "home")
    before = home.rows(), captures(home)
    file = tmp_path / "back-up.tar"
    (home.folder / "lost+found").mkdir(mode=0)
    done(home, "backup", str(file))
    again = replace(home, folder=tmp_path / "volume" / "again")
    (again.folder / "lost+found").mkdir(parents=True)
    inode = again.folder.stat().st_ino
    done(again, "restore", str(file))
    assert again.folder.stat().st_ino == inode
    assert (again.rows(), captures(again)) == before
    assert [p.name for p in again.folder.glob(".restoring*")] == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home")
    file = tmp_path / "back-up.tar"
    done(home, "backup", str(file))
    before = home.rows()
    assert "nothing is overwritten" in done(home, "restore", str(file), code=2)
    assert "is there already" in done(home, "backup", str(file), code=2)
    inside = str(home.folder / "b.tar")
    assert "lies in what is backed up" in done(home, "backup", inside, code=2)
    assert home.rows() == before
