"""A stranger adds a check with two new files, and edits nothing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repo.tree import ROOT

STRANGER = Path(__file__).parent / "stranger"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "repo")
RUN = "import sys; from vigilangue.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the house to which a stranger brought two files."""
    folder = tmp_path_factory.mktemp("house")
    for part in ("src", "tests", "tools"):
        shutil.copytree(ROOT / part, folder / part, ignore=LEFT_OUT)
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copy(STRANGER / "wordless_version.py", folder / "src/vigilangue/checks")
    shutil.copy(STRANGER / "wordless_version.toml", folder / "tests/checks")
    return folder


def run(house: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the copy, whatever else is installed."""
    inherited = os.environ.get("PYTHONPATH", "")
    return subprocess.run(
        [sys.executable, *words],
        cwd=house,
        env={**os.environ, "PYTHONPATH": f"{house / 'src'}{os.pathsep}{inherited}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_lists_it(house: Path) -> None:
    answer = run(house, "-c", RUN, "check", "list")
    assert "wordless-version" in answer.stdout, answer.stderr


def test_the_command_explains_it(house: Path) -> None:
    answer = run(house, "-c", RUN, "check", "show", "wordless-version")
    assert "serves nobody" in answer.stdout, answer.stderr


def test_its_cases_are_run(house: Path) -> None:
    answer = run(house, "-m", "pytest", "tests/checks", "-k", "wordless-version", "-vv")
    assert answer.returncode == 0, answer.stdout
    for title in ("three hundred", "three words", "of which no", "could be found"):
        assert title in answer.stdout


def test_a_case_that_is_wrong_is_noticed(house: Path) -> None:
    cases = house / "tests/checks/wordless_version.toml"
    right = cases.read_text("utf-8")
    cases.write_text(right.replace("words = 3", "words = 300"), "utf-8")
    answer = run(house, "-m", "pytest", "tests/checks", "-k", "wordless-version")
    cases.write_text(right, "utf-8")
    assert answer.returncode == 1, answer.stdout


def test_its_page_is_written(house: Path) -> None:
    answer = run(house, "-m", "tools.document_checks")
    assert "written wordless-version.md" in answer.stderr
    page = (house / "docs/checks/wordless-version.md").read_text("utf-8")
    assert "**failed**: The French version says three words" in page


def test_an_audit_judges_by_it(house: Path, tmp_path: Path) -> None:
    site = tmp_path / "example.org"
    site.mkdir()
    text = "<html lang=en><main><h1>Contact</h1><p>Write to us at any time.</p></main>"
    (site / "contact.html").write_text(text, "utf-8")
    flags = ("--offline", "--complete", "--format", "json")
    answer = run(house, "-c", RUN, "audit", str(site), *flags)
    verdicts = json.loads(answer.stdout)["verdicts"]
    assert "wordless-version" in {verdict["check"] for verdict in verdicts}
