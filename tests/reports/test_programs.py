"""The formats for programs hold the contract, whatever a page says."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from xml.etree import ElementTree

import pytest

from tests.reports.conftest import Write
from tests.reports.made_audit import (
    ABOUT,
    HOSTILE,
    HOW,
    LANGUAGES,
    VERDICTS,
    Made,
    MadeAudit,
    verdict,
)
from vigilangue.core import Outcome, Verdict, Work
from vigilangue.reports import known, writer

KEYS = {
    "expressions": "url work kind language confidence declared words blocks",
    "works": "id kind expressions paired_by confidence",
    "verdicts": "check work url language outcome because basis evidence",
    "measures": "measure language n of value low high",
    "unseen": "url why",
}
CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def test_every_format_of_the_contract_is_written() -> None:
    assert {"text", "json", "sarif", "junit", "csv", "html"} <= set(known())


def test_json_has_every_key_of_the_contract(written: Write) -> None:
    answer = json.loads(written("json"))
    assert answer["schema"] == "vigilangue.audit/1"
    for part, keys in KEYS.items():
        for row in answer[part]:
            assert set(keys.split()) <= row.keys(), part


def test_json_is_the_record_with_passed_verdicts_too(written: Write) -> None:
    outcomes = [v["outcome"] for v in json.loads(written("json"))["verdicts"]]
    assert outcomes == [v.outcome.value for v in VERDICTS]


def test_json_maps_each_language_version_to_its_address(written: Write) -> None:
    work = json.loads(written("json"))["works"][0]
    assert work["expressions"] == {e.version: e.url for e in ABOUT.expressions}


def test_json_shows_the_first_80_characters_of_a_passage(written: Write) -> None:
    blocks = [
        b for e in json.loads(written("json"))["expressions"] for b in e["blocks"]
    ]
    assert [len(block["text"]) for block in blocks] == [80]


def test_json_says_what_a_page_said_to_the_letter(written: Write) -> None:
    assert HOSTILE in [v["because"] for v in json.loads(written("json"))["verdicts"]]


def test_an_empty_audit_is_whole_in_every_format(written: Write) -> None:
    nothing = Made(works=(), verdicts=(), measures=(), unseen=()).audit()
    answer = json.loads(written("json", nothing))
    assert [answer[part] for part in KEYS] == [[]] * 5
    assert json.loads(written("sarif", nothing))["runs"][0]["results"] == []
    assert ElementTree.fromstring(written("junit", nothing).encode()) is not None
    assert "Findings 0" in written("text", nothing)
    assert "</html>" in written("html", nothing)


@pytest.mark.parametrize("format", known())
def test_no_byte_of_a_page_reaches_the_terminal_as_an_order(
    format: str, written: Write
) -> None:
    assert not CONTROLS.search(written(format).replace("\ufeff", ""))


def test_sarif_points_from_each_result_to_its_rule(written: Write) -> None:
    run = json.loads(written("sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("note", "warning", "error")


def test_sarif_helps_with_the_remedy_of_the_check(written: Write) -> None:
    rules = json.loads(written("sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert all("Put" in rule["help"]["text"] for rule in rules)


def fingerprints(sarif: str) -> list[str]:
    results = json.loads(sarif)["runs"][0]["results"]
    return [r["partialFingerprints"]["finding/v1"] for r in results]


def test_a_finding_keeps_its_fingerprint_when_works_are_counted_anew(
    written: Write,
) -> None:
    later = Made(
        works=(replace(ABOUT, id="w900"),),
        verdicts=(replace(VERDICTS[0], work="w900", because="still not there"),),
    )
    assert fingerprints(written("sarif", later.audit()))[0] in fingerprints(
        written("sarif")
    )


def test_a_missing_version_stands_at_the_address_of_its_work(written: Write) -> None:
    result = json.loads(written("sarif"))["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place == "https://body.example/en/about"


def test_junit_counts_what_it_lists(written: Write) -> None:
    suite = ElementTree.fromstring(written("junit").encode()).find("testsuite")
    assert suite is not None
    assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
    assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
    assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))


def test_no_cell_is_taken_for_a_formula(written: Write) -> None:
    rows = list(csv.reader(StringIO(written("csv"))))
    assert len(rows) == len(VERDICTS) + 1
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@"))]


class Endless(MadeAudit):
    """An audit of many works, none of which is held."""

    def works(self) -> Iterator[Work]:
        for number in range(3000):
            yield replace(ABOUT, id=f"n{number}")

    def verdicts(self, outcome: Outcome | None = None) -> Iterator[Verdict]:
        for number in range(3000):
            found = replace(VERDICTS[0], work=f"n{number}")
            if outcome in (None, found.outcome):
                yield found


class Counting(StringIO):
    """Remembers the longest single piece written."""

    longest = 0

    def write(self, piece: str) -> int:
        self.longest = max(self.longest, len(piece))
        return len(piece)


@pytest.mark.parametrize("format", ["json", "sarif", "junit", "csv", "html"])
def test_a_large_audit_is_written_piece_by_piece(format: str) -> None:
    summary = Made(works=()).audit().summary
    counts = {"missing-version": {Outcome.FAILED: 3000}}
    large = Endless(
        summary=replace(summary, works=3000, outcomes=counts), made=(), judged=()
    )
    out = Counting()
    writer(format)(large, out, HOW)
    assert 0 < out.longest < 1_000_000
    assert format == "html" or out.longest < 20_000


def test_languages_come_with_the_record(written: Write) -> None:
    answer = json.loads(written("json"))
    assert (answer["date"], tuple(answer["languages"])) == ("2026-11-24", LANGUAGES)


def test_a_verdict_without_a_language_is_null_not_empty(written: Write) -> None:
    bare = Made(verdicts=(verdict(Outcome.FAILED, "broken-link", ABOUT),))
    assert json.loads(written("json", bare.audit()))["verdicts"][0]["language"] is None
