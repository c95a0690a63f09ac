"""Modules stay small enough to be held in one look."""

from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.repo.tree import MODULES, SRC, floor, name

LINES = {m: len(m.read_text("utf-8").splitlines()) for m in MODULES}
# A package's opening of one sentence would only flatter the figures.
WRITTEN = [lines for lines in LINES.values() if lines > 1]
CHECKS = sorted(SRC.glob("checks/[!_]*.py"))


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_no_module_is_over_300_lines(module: Path) -> None:
    assert LINES[module] <= 300


def test_nine_modules_in_ten_are_under_200_lines() -> None:
    assert quantiles(WRITTEN, n=10)[-1] < 200


def test_half_of_the_modules_are_under_80_lines() -> None:
    assert median(WRITTEN) < 80


@pytest.mark.parametrize("module", CHECKS, ids=name)
def test_a_check_is_under_60_lines(module: Path) -> None:
    assert LINES[module] < 60


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_opens_with_one_sentence(module: Path) -> None:
    opening = module.read_text("utf-8").lstrip('"').split("\n\n")[0]
    first = opening.split('"""')[0].strip()
    assert first.endswith((".", "?")), f"{floor(module)}: {first!r}"
