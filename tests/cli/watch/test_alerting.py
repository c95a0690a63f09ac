"""Alerts as they stand: for people in three languages, and for programs."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.watch.desk import ADDRESS, HOLE, Desk
from vigilangue.store import models


@pytest.fixture
def alerting(desk: Desk) -> Desk:
    """A desk at which one alert speaks."""
    desk.done("collect", "evaluate")
    return desk


@pytest.fixture
def at_fault(alerting: Desk) -> Desk:
    """One at which the source is at fault as well."""
    alerting.done("alerts")
    alerting.empty()
    alerting.done("collect", "evaluate")
    return alerting


def test_what_speaks_is_one_and_is_told(alerting: Desk) -> None:
    ran = alerting.done("alerts")
    assert ran.code == 1
    head, count, first, page, because, ground = ran.out.rstrip().splitlines()
    assert head == "River Office"
    assert count == "1 alerts speak, 0 are quiet, 0 are resolved"
    assert first.startswith("major · missing-language · Arabic · open (20")
    assert page.endswith(f"<{ADDRESS}>")
    assert because == "  no version found; there is en, fr"
    assert ground.startswith("  differs from what the site itself offers")


@pytest.mark.parametrize(
    ("language", "phase", "because"),
    [
        ("fr", "ouverte", "aucune version trouvée ; il y a en, fr"),
        ("ar", "مفتوح", "لم يُعثر على نسخة؛ المتوافر: en, fr"),
    ],
)
def test_they_are_told_in_the_language_of_the_reader(
    alerting: Desk, language: str, phase: str, because: str
) -> None:
    ran = alerting.run("alerts", "rivers", "--report-language", language)
    assert phase in ran.out
    assert because in ran.out
    assert "offered by the site" not in ran.out


def test_where_nothing_speaks_it_is_zero(alerting: Desk) -> None:
    alerting.done("alerts")
    alerting.site()
    ran = alerting.done("collect", "evaluate", "alerts")
    assert ran.code == 0
    assert "0 alerts speak, 0 are quiet, 1 are resolved" in ran.out
    assert HOLE not in ran.out


def test_what_is_resolved_is_shown_on_request(alerting: Desk) -> None:
    alerting.done("alerts")
    alerting.site()
    alerting.done("collect", "evaluate")
    ran = alerting.run("alerts", "rivers", "--all")
    assert ran.code == 0
    assert "missing-language · Arabic · resolved (20" in ran.out


def test_a_program_reads_each_alert_with_its_history(alerting: Desk) -> None:
    told = alerting.told("alerts", "rivers")
    assert told["schema"] == "vigilangue.alerts/1"
    (row,) = told["alerts"]
    assert row["check"] == "missing-language"
    assert (row["subject"], row["language"]) == (ADDRESS, "ar")
    assert (row["phase"], row["speaks"], row["quiet_because"]) == ("open", True, None)
    (event,) = row["events"]
    assert (event["what"], event["author"]) == ("opened", "vigilangue")
    assert event["captured"] == row["since"] == row["opened"]


def test_folding_twice_opens_nothing_twice(alerting: Desk) -> None:
    alerting.done("alerts", "alerts")
    assert models.Event.objects.count() == 1


def test_a_source_at_fault_comes_first(at_fault: Desk) -> None:
    ran = at_fault.done("alerts")
    first = ran.out.splitlines()[2]
    assert first.startswith("critical · source-in-bounds · - · open")
    assert "no page was found there" in ran.out
    assert "2 alerts speak" in ran.out


def test_sarif_holds_a_result_an_alert(at_fault: Desk) -> None:
    ran = at_fault.run("alerts", "rivers", "--format", "sarif")
    told = json.loads(ran.out)
    assert told["version"] == "2.1.0"
    (run,) = told["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    found = [result["ruleId"] for result in run["results"]]
    assert found == ["source-in-bounds", "missing-language"]
    assert set(found) <= set(rules)
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]


def test_junit_holds_a_failure_an_alert(at_fault: Desk) -> None:
    ran = at_fault.run("alerts", "rivers", "--format", "junit")
    (suite,) = ElementTree.fromstring(ran.out)
    failures = suite.findall(".//failure")
    assert len(failures) == int(suite.get("failures", "0")) == 2


def test_csv_holds_a_row_an_alert(at_fault: Desk, tmp_path: Path) -> None:
    file = tmp_path / "alerts.csv"
    at_fault.run("alerts", "rivers", "--format", "csv", "--out", str(file))
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert [row["check"] for row in rows] == ["source-in-bounds", "missing-language"]
    assert rows[1]["language"] == "ar"
    assert rows[1]["capture"].startswith("sha256:")


@pytest.mark.parametrize("format", ["sarif", "junit", "csv", "json", "text"])
def test_every_format_is_whole_where_nothing_speaks(desk: Desk, format: str) -> None:
    desk.site()
    desk.done("collect", "evaluate")
    ran = desk.run("alerts", "rivers", "--format", format)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out


def test_why_something_alerts_is_explained(alerting: Desk) -> None:
    alerting.done("alerts")
    ran = alerting.run("explain", ADDRESS, "--check", "missing-language")
    assert ran.code == 1
    _, owner, first, why, *_ = ran.out.splitlines()
    assert owner == "River Office · Web site"
    assert first == "! missing-language · Arabic"
    assert why.strip().startswith("It fails since the capture of 20")


def test_why_something_does_not_alert_is_explained(alerting: Desk) -> None:
    alerting.done("alerts")
    other = ADDRESS.replace("news-3", "news-1")
    ran = alerting.run("explain", other)
    assert ran.code == 0
    assert "It never failed; last looked at in the capture of" in ran.out


def test_what_was_not_folded_yet_is_explained(alerting: Desk) -> None:
    ran = alerting.run("explain", ADDRESS, "--check", "missing-language")
    assert ran.code == 0
    assert "will change it when alerts are next made" in ran.out


def test_a_source_at_fault_is_explained(at_fault: Desk) -> None:
    at_fault.done("alerts")
    ran = at_fault.run("explain", ADDRESS, "--check", "missing-language")
    assert "The source did not keep its bounds at the last look" in ran.out
    assert at_fault.run("explain", "site").code == 1


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_explanations_speak_the_language_of_the_reader(
    alerting: Desk, language: str
) -> None:
    alerting.done("alerts")
    ran = alerting.run("explain", ADDRESS, "--report-language", language)
    for english in ("It fails since", "It never failed", "a version is there"):
        assert english not in ran.out


def test_a_program_reads_why(alerting: Desk) -> None:
    alerting.done("alerts")
    told = alerting.told("explain", ADDRESS, "--check", "missing-language")
    assert told["schema"] == "vigilangue.explain/1"
    found = {row["language"]: row for row in told["explanations"]}
    assert set(found) == {"ar", "en", "fr"}
    assert found["ar"]["alerts"]
    assert found["ar"]["reasons"][0]["why"] == "open"


def test_of_what_nobody_knows_something_like_it_is_offered(alerting: Desk) -> None:
    ran = alerting.run("explain", "news-3")
    assert (ran.code, ran.out) == (2, "")
    assert f"nothing is known of news-3: did you mean {ADDRESS}?" in ran.err
