"""Home folders on the disk, watched by programs of their own: for kills and races."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.app.site import HOST, mirror

SLUG, SOURCE = "rivers", "site"
ROOT = Path(__file__).parents[3]
PROGRAM = "tests.app.watching.program"
COMMAND = "import sys; from vigilangue.cli import main; sys.exit(main())"
HEAD = 'title = "River Office"\nregime = "any"\nlanguages = ["en", "fr", "ar"]\n'
MIRROR = """\
title = "Web site"
connector = "mirror"
addresses = ["../../site/{host}"]
complete = true
"""
SITE = """\
title = "Web site"
addresses = ["{address}"]
delay = 0.0
allow_private = true
"""


@dataclass(frozen=True, slots=True)
class Home:
    """A home folder, and the address of its database (none: a file in it)."""

    folder: Path
    database: str | None = None

    @property
    def captures(self) -> Path:
        return self.folder / "captures" / SLUG / SOURCE

    def declare(self, address: str | None = None) -> None:
        """Declare a mirror in the folder, or the site at an address."""
        place = self.folder / "catalog" / SLUG
        place.mkdir(parents=True, exist_ok=True)
        (place / "_organization.toml").write_text(HEAD)
        told = SITE.format(address=address) if address else MIRROR.format(host=HOST)
        (place / f"{SOURCE}.toml").write_text(told)

    def publish(self, pages: Mapping[str, str]) -> None:
        mirror(self.folder / "site", pages)

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start a program of the watch in a group of its own."""
        return self._start("-m", PROGRAM, *words)

    def command(self, *words: str) -> subprocess.Popen[str]:
        """Start a command as people type it."""
        return self._start("-c", COMMAND, *words)

    def _start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *verbs: str) -> list[Any]:
        """Do verbs in a program of their own; give what came of each."""
        out, err = (running := self.start(",".join(verbs))).communicate()
        assert running.returncode == 0, err
        told: list[Any] = json.loads(out)
        return told

    def rows(self, *verbs: str) -> dict[str, list[str]]:
        """Do verbs; give every row there is then, without numbers and times.

        Fails where files were left that no row names, whole or not.
        """
        *_, rows, files = self.run(*verbs, "rows", "files")
        assert self._left(files) == []
        told: dict[str, list[str]] = rows
        return told

    def _left(self, files: Iterable[str]) -> list[str]:
        named = {Path(file).name for file in files}
        found = self.captures.glob("*") if self.captures.is_dir() else ()
        names = {f.name for f in found} - {".lock"}
        stems = {name.removesuffix(".warc.gz") for name in named}
        return sorted(n for n in names - named if n.rpartition(".")[0] not in stems)

    def _environment(self) -> dict[str, str]:
        told = dict(os.environ) | {"VIGILANGUE_HOME": str(self.folder)}
        told.pop("VIGILANGUE_DATABASE", None)
        return told | ({"VIGILANGUE_DATABASE": self.database} if self.database else {})


def until(path: Path, running: subprocess.Popen[str]) -> None:
    """Wait for a file that a program makes; fail with what it said, if it ended."""
    while not path.exists():
        assert running.poll() is None, running.communicate()[1]
        time.sleep(0.002)


def alive(home: Home) -> list[str]:
    """The processes that work on a home folder, whoever started them."""
    mark = f"VIGILANGUE_HOME={home.folder}\0".encode()
    return [place.name for place in Path("/proc").glob("[0-9]*") if _has(place, mark)]


def _has(process: Path, mark: bytes) -> bool:
    try:
        return mark in (process / "environ").read_bytes()
    except OSError:
        return False  # it is over, or another one's


def over(home: Home, patience: float = 15.0) -> bool:
    """Tell whether every process of a home folder ends by itself in time."""
    end = time.monotonic() + patience
    while alive(home):
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


@contextmanager
def databases(server: str, names: Iterable[str]) -> Iterator[dict[str, str]]:
    """Make databases on a server; give their addresses, and drop them in the end."""
    import psycopg

    found = {name: server.rpartition("/")[0] + f"/{name}" for name in names}
    with psycopg.connect(server, autocommit=True) as connection:
        for name in found:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        try:
            yield found
        finally:
            for name in found:
                connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())
