"""The examples in the documentation of the library say what it does."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["passages", "versions"])
def test_examples_are_true(name: str) -> None:
    found = doctest.testmod(import_module(f"vigilangue.concordance.{name}"))
    assert found.attempted > 0
    assert found.failed == 0
