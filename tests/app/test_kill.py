"""A killed audit leaves its answer whole or not at all, and disturbs no other."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.app.site import linked, mirror, page, path

MAIN = "import sys; from vigilangue.cli import main; sys.exit(main())"
LANGUAGES = ("en", "fr", "es", "ru")

pytestmark = pytest.mark.long


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return mirror(
        tmp_path,
        {
            path(tag, n): page(tag, n, alternates=linked(LANGUAGES, n))
            for n in range(1, 151)
            for tag in LANGUAGES
        },
    )


def start(folder: Path, out: Path, scratch: Path) -> subprocess.Popen[bytes]:
    command = ("audit", str(folder), "--offline", "--complete", "--workers", "2")
    return subprocess.Popen(
        [sys.executable, "-c", MAIN, *command, "--format", "json", "--out", str(out)],
        env=os.environ | {"TMPDIR": str(scratch)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def left(group: int) -> list[str]:
    """The processes of a group that are not over."""
    said = subprocess.run(
        ["ps", "-o", "pid=,stat=", "-g", str(group)], capture_output=True, text=True
    ).stdout
    return [line for line in said.splitlines() if "Z" not in line]


def test_a_killed_audit_leaves_its_file_whole_or_absent(
    folder: Path, tmp_path: Path
) -> None:
    out, scratch = tmp_path / "out" / "audit.json", tmp_path / "scratch"
    out.parent.mkdir()
    scratch.mkdir()
    began = time.monotonic()
    assert start(folder, out, scratch).wait() == 0
    lasts = time.monotonic() - began
    whole = told(out)
    assert os.listdir(scratch) == []

    draw = random.Random(2026)
    killed = 0
    for _ in range(10):
        out.unlink(missing_ok=True)
        running = start(folder, out, scratch)
        time.sleep(draw.uniform(0.1, 1.05) * lasts)
        os.kill(running.pid, signal.SIGKILL)
        killed += running.wait() == -signal.SIGKILL
        if out.exists():
            assert told(out) == whole
        assert ended(running.pid)
    assert killed >= 5, "hardly any was killed in the middle"

    out.unlink(missing_ok=True)
    before = set(os.listdir(scratch))
    assert start(folder, out, scratch).wait() == 0
    assert told(out) == whole
    assert set(os.listdir(scratch)) == before


def told(out: Path) -> dict[str, object]:
    """The answer without what differs from one moment to the next."""
    answer = json.loads(out.read_text("utf-8"))
    return {key: rows for key, rows in answer.items() if key not in ("date", "seconds")}


def ended(group: int) -> bool:
    for _ in range(100):
        if not left(group):
            return True
        time.sleep(0.1)
    return False


def test_a_killed_audit_leaves_an_older_answer_alone(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "audit.json"
    out.write_text("old")
    for wait in (0.2, 0.6, 1.0):
        running = start(folder, out, Path(tempfile.mkdtemp(dir=tmp_path)))
        time.sleep(wait)
        os.kill(running.pid, signal.SIGKILL)
        if running.wait() == -signal.SIGKILL:
            assert out.read_text("utf-8") == "old" or told(out)
