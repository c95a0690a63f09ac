"""``vigilangue notice``: what it prints, and its exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from vigilangue.cli import main

EITHER = "Officer\nDuty station: Geneva\n\nFluency in English or French is required.\n"
ENGLISH = "Officer\n\nFluency in English is required. French is an asset.\n"
FRENCH = (
    "Administrateur\n\nLa maîtrise de l’anglais est exigée. Le français est un atout."
)
RULED = ("--regime", "un-secretariat")


@pytest.fixture
def notices(tmp_path: Path) -> dict[str, str]:
    texts = {"either": EITHER, "english": ENGLISH, "french": FRENCH}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return {name: str(tmp_path / f"{name}.txt") for name in texts}


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    main(["notice", *words, "--format", "json"])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_answer_for_programs_is_that_of_the_contract(
    notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = answer(capsys, notices["english"], *RULED, "--duty-station", "Bamako")
    assert found["schema"] == "vigilangue.notice/1"
    (notice,) = found["notices"]
    assert notice["file"] == notices["english"]
    assert notice["language"] == "en"
    assert notice["duty_station"] == "Bamako"
    assert notice["profile"] == "one-working-language-only"
    assert [(r["any_of"], r["need"]) for r in notice["requirements"]] == [
        (["en"], "required"),
        (["fr"], "asset"),
    ]
    told = {v["check"]: v for v in notice["verdicts"]}
    assert told["one-working-language-only"]["outcome"] == "failed"
    assert "A/RES/79/331 para. 38" in told["one-working-language-only"]["basis"]
    assert told["host-language-not-considered"]["outcome"] == "passed"
    assert notice["suggestions"][0]["language"] == "en"


@pytest.mark.parametrize(
    ("name", "code"), [("either", 0), ("english", 1), ("french", 1)]
)
def test_the_exit_code_tells_whether_something_failed(
    name: str, code: int, notices: dict[str, str]
) -> None:
    assert main(["notice", notices[name], *RULED]) == code


def test_without_a_regime_nothing_fails(notices: dict[str, str]) -> None:
    assert main(["notice", notices["english"]]) == 0


def test_versions_that_say_the_same_agree(
    notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    words = (notices["english"], "--counterpart", notices["french"])
    (notice,) = answer(capsys, *words)["notices"]
    told = {v["check"]: v["outcome"] for v in notice["verdicts"]}
    assert told["versions-disagree"] == "passed"


def test_a_part_that_cannot_be_read_is_named(
    notices: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7")
    assert main(["notice", str(broken), notices["either"], *RULED]) == 3
    capsys.readouterr()
    found = answer(capsys, str(broken), notices["either"], *RULED)
    assert [lost["file"] for lost in found["unseen"]] == [str(broken)]
    assert len(found["notices"]) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["absent.txt"], "absent.txt: no such file"),
        (["--regime", "nobody"], "no regime is named 'nobody'"),
        (["--counterpart", "absent.txt"], "absent.txt: no such file"),
        (["--by", "month"], "of what is counted"),
        (["--until", "2026-13-01"], "'2026-13-01' is no day"),
        (["--count", "--format", "sarif"], "its formats are"),
        (["--columns", "absent.toml"], "absent.toml: cannot be read"),
    ],
)
def test_wrong_input_is_one_line_and_exit_code_two(
    words: list[str],
    said: str,
    notices: dict[str, str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["notice", notices["either"], *words]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


def test_a_place_that_is_not_known_is_said_and_nothing_stops(
    notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["notice", notices["either"], *RULED, "--duty-station", "Atlantis"]
    assert main(words) == 0
    assert "Atlantis" in capsys.readouterr().err


def test_people_read_what_is_asked_which_rule_breaks_and_what_to_write(
    notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["notice", notices["french"], *RULED])
    told = capsys.readouterr().out
    assert "required  English" in told
    assert "broken      one-working-language-only" in told
    assert "La maîtrise de l’une des langues de travail (anglais ou français)" in told


def test_a_pipeline_gets_sarif_with_the_sentence(
    notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["notice", notices["english"], *RULED, "--format", "sarif"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    (result,) = run["results"]
    assert result["ruleId"] == "one-working-language-only"
    assert "You could write: Fluency in one of" in result["message"]["text"]
    place = result["locations"][0]["physicalLocation"]
    assert "Fluency in English" in place["region"]["snippet"]["text"]


def test_a_build_server_gets_junit(
    notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["notice", notices["english"], *RULED, "--format", "junit"])
    suite = ElementTree.fromstring(capsys.readouterr().out).find("testsuite")
    assert suite is not None
    assert suite.get("failures") == "1"
    assert suite.get("tests") == str(len(suite.findall("testcase")))


def test_a_spreadsheet_gets_a_row_a_verdict(
    notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["notice", notices["english"], *RULED, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    failed = [row for row in rows if row["outcome"] == "failed"]
    assert [(row["required"], row["wished"]) for row in failed] == [("en", "fr")]


@pytest.mark.parametrize("format", ["text", "json", "csv"])
def test_counting_judges_nothing(
    format: str, notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(Path(notices["either"]).parent)
    assert main(["notice", "--count", folder, "--format", format]) == 0
    told = capsys.readouterr().out
    assert "favoured" in told or "English only required" in told


def test_groups_are_counted_each_by_itself(
    notices: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(Path(notices["either"]).parent)
    words = ["notice", "--count", folder, "--by", "duty-station", "--format", "json"]
    assert main(words) == 0
    found = json.loads(capsys.readouterr().out)
    told = {group["group"]: group["posts"] for group in found["groups"]}
    assert told == {"Geneva": 1, None: 2}
