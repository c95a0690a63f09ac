"""The command, the audit and the reports together, on the sample organization."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from vigilangue import sample


@pytest.fixture
def site(tmp_path: Path) -> str:
    return str(sample.build(tmp_path))


AUDIT = ("--offline", "--complete", "--regime", "sample-organization", "--workers", "1")


def test_json_of_a_real_audit_holds_together(run: Run, site: str) -> None:
    ran = run("audit", site, *AUDIT, "--format", "json")
    answer = json.loads(ran.out)
    works = {work["id"] for work in answer["works"]}
    assert ran.code == 1
    assert {row["work"] for row in answer["expressions"]} <= works
    assert {row["work"] for row in answer["verdicts"]} <= works
    assert Counter(v["outcome"] for v in answer["verdicts"])["failed"] > 0
    assert all(
        m["value"] == pytest.approx(m["n"] / m["of"], abs=1e-3)
        for m in answer["measures"]
        if m["measure"] == "coverage"
    )


def test_a_real_audit_is_told_to_people_in_their_language(
    run: Run, site: str, tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    ran = run("audit", site, *AUDIT, "--html", str(page), "--report-language", "fr")
    assert "un manquement" in ran.out
    assert "aucune version trouvée" in page.read_text("utf-8")
