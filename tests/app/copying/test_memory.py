"""A back-up takes no more memory for much than for little."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.watching.homes import Home

MEASURED = """
import resource, sys
from vigilangue.cli import main
code = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.exit(code)
"""
BLOCK = os.urandom(2**20)


def peak(home: Home, *words: str) -> int:
    """Run a command; return the most memory that it had, in kB."""
    answer = subprocess.run(
        [sys.executable, "-c", MEASURED, *words],
        env=os.environ | {"VIGILANGUE_HOME": str(home.folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(answer.stdout.splitlines()[-1])


def filled(home: Home, large: int, small: int) -> None:
    """Put one large file (MB) and many small ones into the home folder."""
    home.declare()
    folder = home.folder / "captures" / "rivers" / "site"
    folder.mkdir(parents=True)
    with (folder / "20260101T000000Z.warc.gz").open("wb") as out:
        for _ in range(large):
            out.write(BLOCK)
    for n in range(small):
        (folder / f"{n}.log").write_bytes(b"a line\n")


@pytest.mark.long
def test_a_hundred_times_as_much_takes_no_more_memory(tmp_path: Path) -> None:
    found: dict[str, list[int]] = {}
    for name, large, small in (("little", 3, 100), ("much", 300, 10_000)):
        home = Home(tmp_path / name)
        filled(home, large, small)
        file = str(tmp_path / f"{name}.tar")
        made = peak(home, "backup", file)
        again = Home(tmp_path / f"{name}-again")
        found[name] = [made, peak(again, "restore", file)]
    for little, much in zip(found["little"], found["much"], strict=True):
        assert much < 1.1 * little, found
    sys.stdout.write(f"peak memory in kB: {found}\n")
