"""The floors of docs/architecture.md hold, and no room is added unseen."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.repo.tree import ROOT

LINT = "from importlinter.cli import lint_imports_command as lint; lint()"
PLANNED = "store channels engine alerts actions instruments notices concordance values"


def lint(sources: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the package in a folder, by the rules of the house."""
    rules = ("--no-cache", "--config", str(ROOT / ".importlinter"))
    return subprocess.run(
        [sys.executable, "-P", "-c", LINT, *rules],
        cwd=sources,
        env={**os.environ, "PYTHONPATH": str(sources)},
        capture_output=True,
        text=True,
        check=False,
    )


def copy(folder: Path) -> Path:
    """Return a copy of the package that a test may spoil."""
    shutil.copytree(
        ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("*.pyc")
    )
    return folder / "src"


def test_each_floor_imports_only_from_those_below() -> None:
    answer = lint(ROOT / "src")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_a_package_that_is_no_floor_breaks_the_build(tmp_path: Path) -> None:
    sources = copy(tmp_path)
    (sources / "vigilangue" / "utils").mkdir()
    (sources / "vigilangue" / "utils" / "__init__.py").touch()
    answer = lint(sources)
    assert answer.returncode != 0
    assert "vigilangue.utils" in answer.stdout


def test_a_floor_that_looks_up_breaks_the_build(tmp_path: Path) -> None:
    sources = copy(tmp_path)
    with (sources / "vigilangue/core/work.py").open("a") as module:
        module.write("\nimport vigilangue.app\n")
    answer = lint(sources)
    assert answer.returncode != 0
    assert "vigilangue.core.work -> vigilangue.app" in answer.stdout


def test_the_house_names_every_floor_of_the_design_once() -> None:
    rules = configparser.ConfigParser()
    rules.read(ROOT / ".importlinter", encoding="utf-8")
    layers = rules["importlinter:contract:floors"]["layers"]
    rooms = layers.translate(str.maketrans("|:()", "    ")).split()
    assert len(rooms) == len(set(rooms))
    assert set(PLANNED.split()) <= set(rooms)
