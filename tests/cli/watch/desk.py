"""A home folder with one declared organization, for tests of the watch's commands."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tests.app.site import HOST, site
from tests.app.watching.homes import Home
from tests.app.watching.watch import LANGUAGES
from tests.cli.conftest import Ran, Run

PAGES = site(LANGUAGES, range(1, 7))
HOLE = "ar/news-3.html"
ADDRESS = f"https://{HOST}/en/news-3.html"


@dataclass(slots=True)
class Desk:
    """Where somebody types: commands, on a home folder whose site changes."""

    home: Home
    run: Run

    def site(self, *lacks: str, hidden: Iterable[str] = ()) -> None:
        """Publish the pages without some; others cannot be looked at."""
        folder = self.home.folder / "site" / HOST
        self.home.publish(PAGES)
        for name in (*lacks, *hidden):
            (folder / name).unlink(missing_ok=True)
        for name in hidden:
            (folder / name).symlink_to("/dev/null")

    def empty(self) -> None:
        """Publish nothing that is a page."""
        folder = self.home.folder / "site" / HOST
        for page in folder.rglob("*.html"):
            page.unlink()
        (folder / "picture.png").write_bytes(b"")

    def done(self, *commands: str) -> Ran:
        """Run some commands; return what the last left behind."""
        for command in commands:
            ran = self.run(command, "rivers")
        return ran

    def told(self, *words: str) -> Any:
        """What a command answers to a program; nothing else may go out."""
        ran = self.run(*words, "--format", "json")
        assert ran.err == ""
        return json.loads(ran.out)
