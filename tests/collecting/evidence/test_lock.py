"""Two processes never collect one source at a time, and a dead one holds nothing."""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from vigilangue.collecting import evidence
from vigilangue.core import Busy, InputError

HOLD = """
import sys
from pathlib import Path
from vigilangue.collecting import evidence
with evidence.holding(Path(sys.argv[1]), "who", "site"):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(home: Path) -> subprocess.Popen[bytes]:
    """Return a process that holds a source until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    return process


def test_a_source_that_another_process_collects_is_busy(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        said = f"who/site is being collected by process {process.pid}"
        with (
            pytest.raises(Busy, match=said),
            evidence.holding(tmp_path, "who", "site"),
        ):
            pass
        with evidence.holding(tmp_path, "who", "other"):
            pass
        process.communicate()
    with evidence.holding(tmp_path, "who", "site"):
        pass


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    with holder(tmp_path) as process:
        process.kill()
    with evidence.holding(tmp_path, "who", "site"):
        pass


def test_a_lock_that_cannot_be_taken_is_told(tmp_path: Path) -> None:
    lock = tmp_path / "captures" / "who" / "site" / ".lock"
    lock.parent.mkdir(parents=True)
    lock.symlink_to(tmp_path / "elsewhere")
    with (
        pytest.raises(InputError, match="cannot be written to"),
        evidence.holding(tmp_path, "who", "site"),
    ):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_what_goes_wrong_lets_go(tmp_path: Path) -> None:
    with pytest.raises(KeyError), evidence.holding(tmp_path, "who", "site"):
        raise KeyError
    with evidence.holding(tmp_path, "who", "site"):
        pass


def test_a_program_that_was_started_does_not_hold_on(tmp_path: Path) -> None:
    with evidence.holding(tmp_path, "who", "site"):
        sleeper = subprocess.Popen(["sleep", "30"])
    try:
        with evidence.holding(tmp_path, "who", "site"):
            pass
    finally:
        sleeper.kill()
        sleeper.wait()


def test_another_thread_is_kept_out_too(tmp_path: Path) -> None:
    met: list[Exception] = []

    def hold() -> None:
        try:
            with evidence.holding(tmp_path, "who", "site"):
                pass
        except Busy as error:
            met.append(error)

    with evidence.holding(tmp_path, "who", "site"):
        other = Thread(target=hold)
        other.start()
        other.join()
    assert len(met) == 1
