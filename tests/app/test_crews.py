"""Work spread over processes: in order, whole, and ended with the audit."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.app.site import audited, mirror, site
from vigilangue.app.auditing import crews
from vigilangue.app.auditing.crews import spread
from vigilangue.core import VigilangueError, WorkerLost

ENOUGH = 3 * crews.ALONE  # tasks for which processes are started


def double(task: int) -> int:
    return 2 * task


def own_process(task: int) -> int:
    return os.getpid()


def end_at_last(task: int) -> int:
    if task == ENOUGH - 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


def fail_at_seven(task: int) -> int:
    if task == 7:
        raise VigilangueError("seven is out of order")
    return task


def slow(task: int) -> int:
    time.sleep(0.02)
    return task


@pytest.mark.parametrize(
    ("workers", "many"),
    [(1, 0), (1, 500), (2, 0), (2, 1), (2, crews.ALONE), (5, ENOUGH + 5)],
)
def test_answers_come_in_the_order_of_the_tasks(workers: int, many: int) -> None:
    assert list(spread(double, range(many), workers)) == [2 * n for n in range(many)]


def test_few_tasks_start_no_process() -> None:
    assert set(spread(own_process, range(crews.ALONE - 1), 2)) == {os.getpid()}


def test_a_temporary_folder_far_down_has_room_for_no_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = tmp_path / ("x" * 90)
    far.mkdir(parents=True)
    monkeypatch.setenv("TMPDIR", str(far))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert os.getpid() not in set(spread(own_process, range(ENOUGH), 2))


def test_many_tasks_are_not_done_here() -> None:
    assert os.getpid() not in set(spread(own_process, range(ENOUGH), 2))


def test_no_more_than_a_little_is_read_ahead() -> None:
    taken = 0

    def tasks() -> Iterator[int]:
        nonlocal taken
        for taken in range(10_000):  # noqa: UP028
            yield taken

    answers = spread(double, tasks(), 2)
    for _ in range(10):
        next(answers)
    assert taken <= crews.ALONE + 2 * crews.CHUNK * crews.AHEAD
    answers.close()  # type: ignore[attr-defined]


def test_a_process_that_is_killed_is_one_clear_error() -> None:
    with pytest.raises(WorkerLost, match="ended from outside"):
        list(spread(end_at_last, range(ENOUGH), 2))


def test_an_error_in_a_process_comes_out_as_it_is() -> None:
    with pytest.raises(VigilangueError, match="seven is out of order"):
        list(spread(fail_at_seven, range(ENOUGH), 2))


def test_whoever_stops_reading_waits_for_little() -> None:
    answers = spread(slow, range(100_000), 2)
    next(answers)
    began = time.monotonic()
    answers.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 3


# It works, and then waits, with its processes idle, for what the test does to it.
PROGRAM = """
import time
from tests.app.test_crews import double
from vigilangue.app.auditing.crews import spread

if __name__ == "__main__":
    for done in spread(double, range(100_000), 2):
        print(done, flush=True)
        time.sleep(60)
"""


def running(group: int) -> list[int]:
    """The processes of a group that are not over."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def ended(group: int) -> bool:
    """Whether all processes of a group are over within some seconds."""
    for _ in range(300):
        if not running(group):
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program in the middle of its work, in a group of processes of its own."""
    file = tmp_path / "program.py"
    file.write_text(PROGRAM)
    started = subprocess.Popen(
        [sys.executable, str(file)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # What a shell starts in the background ignores interrupts, and so would this.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    assert started.stdout is not None
    started.stdout.readline()
    time.sleep(0.5)
    yield started
    for left in running(started.pid):
        os.kill(left, signal.SIGKILL)
    started.communicate()


def test_no_process_is_left_where_the_audit_is_killed(
    program: subprocess.Popen[bytes],
) -> None:
    assert len(running(program.pid)) > 2
    os.kill(program.pid, signal.SIGKILL)
    assert ended(program.pid)


def test_ctrl_c_ends_all_processes_and_only_the_audit_speaks(
    program: subprocess.Popen[bytes],
) -> None:
    os.killpg(program.pid, signal.SIGINT)
    assert ended(program.pid)
    _, said = program.communicate()
    assert said.count(b"KeyboardInterrupt") == 1
    assert b"Process" not in said


def test_an_audit_whose_process_is_killed_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vigilangue.app.auditing.gather.look", end_of_it)
    folder = mirror(tmp_path, site(("en", "fr", "es", "ru"), range(1, 30)))
    with pytest.raises(WorkerLost, match="--workers 1"):
        audited(folder, workers=2)


def end_of_it(task: object) -> object:
    os.kill(os.getpid(), signal.SIGKILL)
    return task
