"""The store is made ready by any command: tables are made, or one line says why not."""

import fcntl
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from vigilangue.store.ready import LOCK

PROGRAM = (
    sys.executable,
    "-c",
    "import sys; from vigilangue.cli import main; sys.exit(main())",
)


def alerts(home: Path, database: str = "") -> tuple[int, str]:
    """Ask for alerts of a home folder; return the exit code and what was wrong."""
    environment = os.environ | {
        "VIGILANGUE_HOME": str(home),
        "VIGILANGUE_DATABASE": database,
    }
    answer = subprocess.run(
        [*PROGRAM, "alerts"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.stdout == ""
    (line,) = answer.stderr.splitlines()
    return answer.returncode, line


def test_a_new_home_is_made_with_its_tables(tmp_path: Path) -> None:
    home = tmp_path / "some" / "where"
    code, said = alerts(home)
    assert (code, (home / "vigilangue.sqlite3").is_file()) == (2, True)
    assert "nothing is watched yet" in said


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "vigilangue.sqlite3").write_bytes(b"not a database" * 100)
    code, said = alerts(tmp_path)
    assert code == 2
    assert "the database cannot be used: file is not a database; look at" in said


@pytest.mark.parametrize(
    ("database", "why"),
    [
        ("mysql://db/watch", "VIGILANGUE_DATABASE: mysql: give postgresql://"),
        ("sqlite:////nowhere/watch.sqlite3", "unable to open database file"),
        ("postgresql://us@127.0.0.1:9/watch", "the database cannot be used: "),
    ],
)
def test_a_database_that_is_not_there_is_told(
    tmp_path: Path, database: str, why: str
) -> None:
    code, said = alerts(tmp_path, database)
    assert code == 2
    assert why in said


def test_a_driver_that_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "psycopg.py").write_text("raise ImportError('not installed')")
    (tmp_path / "psycopg2.py").write_text("raise ImportError('not installed')")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ["PYTHONPATH"])))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", path)
        code, said = alerts(tmp_path, "postgresql://us@127.0.0.1:9/watch")
    assert code == 2
    assert "pip install 'vigilangue[postgresql]'" in said


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    alerts(tmp_path)
    with sqlite3.connect(tmp_path / "vigilangue.sqlite3") as connection:
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    assert mode == "wal"


def test_who_looks_waits_for_who_makes_the_tables(tmp_path: Path) -> None:
    # SQLite refuses to change its journal beside a reader, and readers while it does.
    environment = os.environ | {"VIGILANGUE_HOME": str(tmp_path)}
    with (tmp_path / LOCK).open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        looking = subprocess.Popen(
            [*PROGRAM, "alerts"], env=environment, stderr=subprocess.PIPE, text=True
        )
        try:
            with pytest.raises(subprocess.TimeoutExpired):
                looking.communicate(timeout=3)
            assert not (tmp_path / "vigilangue.sqlite3").exists()
        finally:
            fcntl.flock(held, fcntl.LOCK_UN)
            _, said = looking.communicate()
    assert "nothing is watched yet" in said


def test_a_folder_without_room_for_the_lock_is_told(tmp_path: Path) -> None:
    (tmp_path / LOCK).symlink_to(tmp_path / "elsewhere")
    code, said = alerts(tmp_path)
    assert code == 2
    assert LOCK in said
