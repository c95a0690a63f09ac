"""What the tests of the watch's commands share: a desk."""

from pathlib import Path

import pytest

from tests.app.watching.conftest import rules  # noqa: F401
from tests.app.watching.homes import Home
from tests.cli.conftest import Run
from tests.cli.watch.desk import HOLE, Desk
from vigilangue.core import Check


@pytest.fixture
def desk(
    tmp_path: Path,
    run: Run,
    rules: dict[str, Check],  # noqa: F811
    db: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Desk:
    """A home folder with one organization, whose site lacks one version."""
    home = Home(tmp_path / "home")
    monkeypatch.setenv("VIGILANGUE_HOME", str(home.folder))
    monkeypatch.setenv("LC_ALL", "C")
    home.declare()
    desk = Desk(home, run)
    desk.site(HOLE)
    return desk
