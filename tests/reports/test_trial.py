"""A check in trial shows what it finds, apart from what counts, and opens nothing."""

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.reports.conftest import Write
from tests.reports.made_audit import (
    ABOUT,
    CHECKS,
    HASH,
    HOW,
    VERDICTS,
    Made,
    made_check,
    verdict,
)
from vigilangue.core import Evidence, Outcome, Severity, Status
from vigilangue.reports import Presentation
from vigilangue.reports.findings import groups
from vigilangue.reports.picture import picture
from vigilangue.reports.totals import totals

NEWCOMER = "newcomer"
FOUND = verdict(
    Outcome.FAILED,
    NEWCOMER,
    ABOUT,
    language="zh",
    url=ABOUT.expressions[2].url,
    because="found by a newcomer",
    evidence=Evidence(capture=HASH, quote="关于"),
)
IN_ORDER = replace(FOUND, outcome=Outcome.PASSED, language="en", because="in order")
TRIED = replace(made_check(NEWCOMER, Severity.CRITICAL), status=Status.TRIAL)
WITH = replace(HOW, checks={**CHECKS, NEWCOMER: TRIED})
AUDIT = Made(verdicts=(FOUND, IN_ORDER, *VERDICTS)).audit()
PARTS = ("findings", "trial", "method")
ALONE = Made(works=(ABOUT,), verdicts=(FOUND, IN_ORDER)).audit()


def of_newcomer(rows: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    return [row for row in rows if row[key] == NEWCOMER]


def test_its_findings_come_after_those_that_count_however_grave() -> None:
    slugs = [group.slug for group in groups(AUDIT, WITH, 10)]
    assert slugs == ["missing-version", "broken-link", "wrong-label", NEWCOMER]


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "In trial"), ("fr", "À l’essai"), ("ar", "قيد التجربة")],
)
def test_the_text_shows_them_in_a_group_of_their_own(
    language: str, title: str, written: Write
) -> None:
    text = written("text", AUDIT, replace(WITH, language=language))
    before, after = text.split(f"\n{title}  ")
    assert NEWCOMER not in before
    assert "found by a newcomer" in after
    assert "broken-link" not in after


def test_the_text_does_not_count_them_as_findings(written: Write) -> None:
    assert written("text", AUDIT, WITH).splitlines()[-1] == (
        "Findings 3 · passed 8 · does not apply 1 · cannot tell 1 · not looked at 1"
    )


def test_where_nothing_else_failed_the_text_says_so(written: Write) -> None:
    assert "No check failed." in written("text", ALONE, WITH)


def test_the_page_shows_them_in_a_section_of_their_own(written: Write) -> None:
    page = LexborHTMLParser(written("html", AUDIT, WITH))
    said = {name: page.css(f"#{name}")[0].text() for name in PARTS}
    assert NEWCOMER not in said["findings"]
    assert "found by a newcomer" in said["trial"]
    assert "newcomer (in trial)" in said["method"]
    assert page.css(".figures dd")[0].text() == "3"


def test_a_page_without_any_has_no_such_section(written: Write) -> None:
    assert not LexborHTMLParser(written("html")).css("#trial")


def test_the_picture_of_works_does_not_show_them() -> None:
    active = {**CHECKS, NEWCOMER: replace(TRIED, status=Status.ACTIVE)}

    def found(how: Presentation) -> int:
        return sum(p.findings for row in picture(ALONE, 9, how) for p in row.places)

    assert (found(WITH), found(replace(HOW, checks=active))) == (0, 1)


def test_json_says_trial_of_its_verdicts_alone(written: Write) -> None:
    verdicts = json.loads(written("json", AUDIT, WITH))["verdicts"]
    said = {v["check"] for v in verdicts if v.get("trial") is True}
    assert said == {NEWCOMER}
    assert all(v["trial"] for v in of_newcomer(verdicts, "check"))
    assert sum("trial" in v for v in verdicts) == 2


def test_sarif_makes_a_note_of_them(written: Write) -> None:
    run = json.loads(written("sarif", AUDIT, WITH))["runs"][0]
    (result,) = of_newcomer(run["results"], "ruleId")
    (rule,) = of_newcomer(run["tool"]["driver"]["rules"], "id")
    assert (result["level"], result["properties"]["trial"]) == ("note", True)
    assert rule["defaultConfiguration"]["level"] == "note"
    others = [r for r in run["results"] if r is not result]
    assert not any("trial" in r["properties"] for r in others)


def test_junit_skips_them_with_a_message(written: Write) -> None:
    suite = ElementTree.fromstring(written("junit", AUDIT, WITH).encode())[0]
    cases = suite.findall(f"testcase[@classname='{NEWCOMER}']")
    said = [case.find("skipped") for case in cases]
    assert [s.attrib["message"] for s in said if s is not None] == [
        "in trial: found by a newcomer"
    ]
    assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure")) == 3
    assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))
    assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))


def test_csv_says_it_in_its_last_column(written: Write) -> None:
    head, *rows = csv.reader(StringIO(written("csv", AUDIT, WITH)))
    assert head[-1] == "trial"
    assert {row[0] for row in rows if row[-1] == "true"} == {NEWCOMER}
    assert {row[-1] for row in rows if row[0] != NEWCOMER} == {""}


def test_a_check_that_nobody_knows_is_not_in_trial() -> None:
    found = totals(ALONE.summary, HOW)
    assert (found.failed, found.trial) == (1, 0)
