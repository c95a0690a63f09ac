"""The examples in the documentation of the library say what it does."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "concordance.md"


@pytest.mark.parametrize("name", ["passages", "versions"])
def test_examples_are_true(name: str) -> None:
    found = doctest.testmod(import_module(f"vigilangue.concordance.{name}"))
    assert found.attempted > 0
    assert found.failed == 0


def test_the_examples_of_the_page_are_true() -> None:
    found = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert found.attempted > 0
    assert found.failed == 0
