"""The same pages get the same answer, whatever chance and however many processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from vigilangue import sample

RUN = "import sys; from vigilangue.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.build(tmp_path_factory.mktemp("mirror"))


def answer(mirror: Path, chance: str, *options: str) -> dict[str, object]:
    """Return an audit's JSON without its date; ``chance`` orders Python's sets."""
    flags = ("--offline", "--complete", "--format", "json", *options)
    said = subprocess.run(
        [sys.executable, "-c", RUN, "audit", str(mirror), *flags],
        env={**os.environ, "PYTHONHASHSEED": chance},
        capture_output=True,
        text=True,
        check=False,
    )
    whole: dict[str, object] = json.loads(said.stdout)
    assert whole.pop("date")
    assert whole["verdicts"]
    return whole


def test_chance_has_no_part_in_an_answer(mirror: Path) -> None:
    one = answer(mirror, "1", "--workers", "1")
    assert all(answer(mirror, seed, "--workers", "1") == one for seed in "23")


def test_more_processes_give_the_same_answer(mirror: Path) -> None:
    assert answer(mirror, "1", "--workers", "1") == answer(
        mirror, "1", "--workers", "2"
    )
