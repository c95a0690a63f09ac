"""The types hold, and the manner of writing is that of ruff."""

import subprocess
import sys

import pytest

from tests.repo.tree import ROOT

GATES = {
    "types hold": ("mypy",),
    "no rule of ruff is broken": ("ruff", "check", "--quiet", "."),
    "the layout is that of ruff": ("ruff", "format", "--check", "--quiet", "."),
}


@pytest.mark.parametrize("gate", GATES)
def test_gate(gate: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", *GATES[gate]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
