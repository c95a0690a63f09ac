"""``vigilangue check`` tells what is checked from the checks themselves."""

import json

from tests.cli.conftest import Run
from vigilangue.checks import load


def test_the_list_names_every_check_with_its_summary(run: Run) -> None:
    ran = run("check", "list")
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == sorted(load())


def test_the_list_says_which_are_in_trial(run: Run) -> None:
    said = {
        line.split()[0]: line.split()[2]
        for line in run("check", "list").out.splitlines()
    }
    assert said == {slug: str(check.status) for slug, check in load().items()}
    assert said["stale-version"] == "trial"


def test_a_page_is_the_manual_of_the_check(run: Run) -> None:
    ran = run("check", "show", "missing-language")
    for heading in ("Requires", "Why it matters", "Assumes", "Remedy"):
        assert f"\n{heading}\n" in ran.out


def test_the_list_is_there_for_programs(run: Run) -> None:
    answer = json.loads(run("check", "list", "--format", "json").out)
    assert answer["schema"] == "vigilangue.checks/1"
    assert all(check["requires"] and check["remedy"] for check in answer["checks"])


def test_one_page_is_there_for_programs(run: Run) -> None:
    ran = run("check", "show", "missing-language", "--format", "json")
    assert [c["check"] for c in json.loads(ran.out)["checks"]] == ["missing-language"]
