"""``vigilangue compare``: what it prints, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from vigilangue.cli import main


def written(folder: Path, **texts: str) -> list[str]:
    files = []
    for name, text in texts.items():
        file = folder / f"{name}.txt"
        file.write_text(text, encoding="utf-8")
        files.append(str(file))
    return files


def test_lines_that_differ_are_told_by_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = written(tmp_path, en="One.\n56 trees\n", fr="Un.\n65 arbres\n")
    options = ["--languages", "en,fr", "--aligned", "--format", "json"]
    assert main(["compare", *files, *options]) == 1
    answer = json.loads(capsys.readouterr().out)
    (verdict,) = answer["verdicts"]
    assert answer["schema"] == "vigilangue.compare/1"
    assert verdict["check"] == "number-mismatch"
    assert verdict["at"] == {"en": 2, "fr": 2}
    assert verdict["evidence"] == {"en": ["56"], "fr": ["65"]}


def test_versions_that_say_the_same_are_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = written(tmp_path, en="56 trees\n", fr="56 arbres\n")
    assert main(["compare", *files, "--languages", "en,fr", "--aligned"]) == 0
    assert "no difference" in capsys.readouterr().out


def test_files_of_different_length_are_not_aligned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = written(tmp_path, en="a\nb\n", fr="a\n")
    assert main(["compare", *files, "--languages", "en,fr", "--aligned"]) == 2
    assert "ends before line 2" in capsys.readouterr().err


def test_a_paragraph_that_one_document_lacks_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = [
        "The commission counted 412 bridges and 37 ferries in the delta.",
        "In March 2019 the laboratory analysed 58 samples of sediment.",
        "The municipal council financed 16 libraries and a museum.",
    ]
    french = [
        "La commission a compté 412 ponts et 37 bacs dans le delta.",
        "Le conseil municipal a financé 16 bibliothèques et un musée.",
    ]
    files = written(tmp_path, en="\n\n".join(english), fr="\n\n".join(french))
    options = ["--languages", "en,fr", "--format", "json"]
    assert main(["compare", *files, *options]) == 1
    answer = json.loads(capsys.readouterr().out)
    missing = [v for v in answer["verdicts"] if v["check"] == "missing-paragraph"]
    assert [v["at"]["fr"] for v in missing] == [None]
    assert len(answer["pairs"]) == 2


def test_junit_has_one_failure_a_difference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = written(tmp_path, en="One.\n56 trees\n", fr="Un.\n65 arbres\n")
    options = ["--languages", "en,fr", "--aligned", "--format", "junit"]
    assert main(["compare", *files, *options]) == 1
    suite = ElementTree.fromstring(capsys.readouterr().out)
    (case,) = suite.iter("testcase")
    assert case.get("classname") == "number-mismatch"
    assert case.get("name") == "en 2, fr 2"


def test_the_languages_are_identified_where_they_are_not_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = "The river crosses the whole of the valley and reaches the sea.\n"
    french = "Le fleuve traverse toute la vallée et se jette dans la mer.\n"
    files = written(tmp_path, a=english * 3, b=french * 3)
    assert main(["compare", *files, "--aligned", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["languages"] == ["en", "fr"]


def test_the_original_is_the_one_that_the_masthead_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "United Nations\nA/80/15\n\nGeneral Assembly\n\nOriginal: French\n\n"
    english = f"{head}The General Assembly,\n\n1. Decides to repair the lighthouse.\n"
    french = "L'Assemblée générale,\n\n1. Décide de réparer le phare.\n"
    files = written(tmp_path, en=english, fr=french)
    main(["compare", *files, "--languages", "en,fr", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["original"] == "fr"


LEFT, RIGHT, END = "\u2066", "\u2067", "\u2069"


def told(
    folder: Path, capsys: pytest.CaptureFixture[str], form: str, **texts: str
) -> str:
    files = written(folder, **texts)
    options = ["--languages", ",".join(texts), "--aligned", "--format", form]
    assert main(["compare", *files, *options]) == 1
    return capsys.readouterr().out


def test_versions_stand_side_by_side_with_what_differs_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = told(tmp_path, capsys, "text", en="56 trees\n", fr="65 arbres\n")
    (line,) = (line for line in out.splitlines() if "trees" in line)
    left, right = line.split(" │ ")
    assert left.startswith(f"{LEFT}⟦56⟧ trees{END} ")
    assert right == f"{LEFT}⟦65⟧ arbres{END}"


def test_a_version_from_right_to_left_is_set_right_in_its_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = told(tmp_path, capsys, "text", en="56 trees\n", ar="٦٥ شجرة\n")
    (line,) = (line for line in out.splitlines() if "trees" in line)
    right = line.split(" │ ")[1]
    assert right.endswith(f"{RIGHT}⟦٦٥⟧ شجرة{END}")
    assert len(right.replace(RIGHT, "").replace(END, "")) == 38


def test_on_a_narrow_screen_versions_stand_below_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = told(tmp_path, capsys, "text", en="56 trees\n", zh="65棵树\n")
    assert "│" not in out
    assert out.index("trees") < out.index("zh 1") < out.index("棵树")


def test_sarif_names_the_file_and_the_line_where_to_look(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(tmp_path, capsys, "sarif", en="One.\n56 trees\n", fr="Un.\n65 arbres\n")
    (run,) = json.loads(out)["runs"]
    (result,) = run["results"]
    where = result["locations"][0]["physicalLocation"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert where["artifactLocation"]["uri"].endswith("/fr.txt")
    assert where["region"] == {"startLine": 2, "snippet": {"text": "65"}}
    assert rule["id"] == result["ruleId"] == "number-mismatch"
    assert result["level"] == "error"


def test_what_a_number_was_read_as_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(tmp_path, capsys, "json", en="12,500 trees\n", zh="1.24万棵树\n")
    (verdict,) = json.loads(out)["verdicts"]
    assert "12,500 = 12500" in verdict["because"]
    assert "1.24万 = 12400" in verdict["because"]


def test_what_is_in_trial_is_shown_and_not_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = written(tmp_path, en="Envoy of Kenya\n", fr="Envoyé de la Norvège\n")
    options = ["--languages", "en,fr", "--aligned", "--format", "json"]
    assert main(["compare", *files, *options]) == 0
    (verdict,) = json.loads(capsys.readouterr().out)["verdicts"]
    assert verdict["check"] == "state-name-mismatch"
    assert verdict["trial"] is True
