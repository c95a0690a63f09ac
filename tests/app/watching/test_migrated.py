"""A home from before a collection could have several files goes on as it was."""

import subprocess
import sys
from pathlib import Path

from tests.app.site import site
from tests.app.watching.homes import Home

BEFORE = "0016_news_by_severity"
BACK = f"""
from vigilangue.store.ready import ready
ready()
from django.core.management import call_command
call_command("migrate", "store", "{BEFORE}", verbosity=0)
"""


def test_the_files_of_an_older_home_are_evidence_as_they_were(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.declare()
    home.publish(site(("en", "fr"), range(1, 3)))
    before = home.rows("collect", "evaluate")
    assert before["Link"]
    subprocess.run(
        [sys.executable, "-c", BACK],
        env=home._environment(),
        check=True,
        timeout=120,
    )
    assert home.rows() == before
    assert home.run("collect", "replay")[1] == [0]
    (out, err) = (running := home.command("verify-evidence")).communicate()
    assert (running.returncode, err) == (0, "")
    assert out == "2 files of evidence, 0 at fault\n"
