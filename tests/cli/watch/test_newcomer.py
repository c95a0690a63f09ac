"""A newcomer adds a site in six lines, and the watch shows its first alerts."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.watching.homes import Home
from vigilangue import sample
from vigilangue.sample import Stage

HEAD = """\
title = "Office of Springs"
regime = "any"
languages = ["en", "fr", "ar"]
"""
SOURCE = """\
title = "Web site"
addresses = ["{address}"]
every = "1 day"
"""
# Only because this site is on the machine of the test.
HERE = 'delay = 0\nallow_private = true\n[connect]\n"{host}" = "{where}"\n'


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with sample.staged(tmp_path / "sample") as found:
        yield found


def here(stage: Stage) -> str:
    ((host, where),) = stage.connect
    return HERE.format(host=host, where=where)


def done(home: Home, *words: str, code: int) -> str:
    out, err = (running := home.command(*words)).communicate()
    assert running.returncode == code, out + err
    return out


def opened(home: Home) -> set[str]:
    told = json.loads(done(home, "alerts", "--format", "json", code=1))
    return {alert["check"] for alert in told["alerts"]}


def test_six_lines_of_toml_lead_to_the_first_alerts(
    tmp_path: Path, stage: Stage
) -> None:
    home = Home(tmp_path / "home")
    folder = home.folder / "catalog" / "springs"
    folder.mkdir(parents=True)
    site = SOURCE.format(address=stage.address)
    assert len((HEAD + site).splitlines()) == 6
    (folder / "_organization.toml").write_text(HEAD)
    (folder / "site.toml").write_text(site + here(stage))
    out = done(home, "run", "--once", code=0)
    assert "springs/site sound next 20" in out
    assert "missing-language" in opened(home)


def test_so_does_one_command(tmp_path: Path, stage: Stage) -> None:
    home = Home(tmp_path / "home")
    words = ("--organization", "Springs", "--languages", "en,fr,ar")
    out = done(home, "catalog", "add", stage.address, *words, code=0)
    file = Path(out.splitlines()[2].strip())
    file.write_text(file.read_text() + here(stage))
    assert "never looked at" in done(home, "health", code=1)
    done(home, "run", "--once", code=0)
    assert "missing-language" in opened(home)
    told = json.loads(done(home, "health", "--format", "json", code=0))
    assert [row["state"] for row in told["sources"]] == ["sound"]
