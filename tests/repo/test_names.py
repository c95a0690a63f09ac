"""A check has one name: file, function, slug, cases and page; nothing is orphaned."""

import inspect
from pathlib import Path

import pytest

from tests.repo.tree import ROOT, SRC
from vigilangue.checks import load
from vigilangue.core import Check

CHECKS = load()
FILES = {p.stem for p in SRC.glob("checks/[!_]*.py")}
CASES = {p.stem for p in (ROOT / "tests/checks").glob("*.toml")}
SECTIONS = ("Requires", "Why it matters", "Assumes", "Remedy")


def test_every_file_is_a_check_and_every_check_a_file() -> None:
    assert {slug.replace("-", "_") for slug in CHECKS} == FILES


def test_every_check_has_cases_and_all_cases_have_a_check() -> None:
    assert CASES == FILES


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_function_and_file_have_the_same_name(check: Check) -> None:
    source = inspect.getsourcefile(check.judge)
    assert source is not None
    assert Path(source).stem == check.judge.__name__ == check.slug.replace("-", "_")


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_a_check_says_what_it_requires_and_what_to_do(check: Check) -> None:
    missing = [s for s in SECTIONS if f"\n{s}\n    " not in check.doc]
    assert not missing


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_a_check_is_about_what_its_function_takes(check: Check) -> None:
    first = next(iter(inspect.signature(check.judge).parameters.values()))
    written = getattr(first.annotation, "__name__", first.annotation)
    assert written.rpartition(".")[2] == check.about.__name__
