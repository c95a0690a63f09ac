"""The same tests on PostgreSQL: what holds in one database holds in the other."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[2]
BOTH = ("tests/store", "tests/app/watching", "tests/cli/watch", "tests/web")


def test_the_store_and_the_watch_are_the_same_on_postgresql(server: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", *BOTH],
        cwd=ROOT,
        env=os.environ | {"VIGILANGUE_DATABASE": server},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout[-6000:]
    assert " passed" in answer.stdout


def test_and_it_really_is_postgresql(server: str) -> None:
    code = (
        "import django; django.setup(); from django.db import connection as c; "
        "k = c.cursor(); k.execute('SELECT version()'); print(k.fetchone()[0])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"VIGILANGUE_DATABASE": server},
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.startswith("PostgreSQL")
