"""A PostgreSQL of the tests: a cluster in a temporary folder, thrown away."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from urllib.parse import quote

PLACES = "/usr/lib/postgresql/*/bin/{}"  # of Debian, which puts them on no PATH
OTHERS = ("postgres", "nobody")  # as whom it runs where root tests: it refuses root
PATIENCE = 30.0  # seconds for it to answer
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def program(name: str) -> str | None:
    """Return where one of its programs is, None where it is not installed."""
    return shutil.which(name) or next(iter(sorted(glob(PLACES.format(name)))), None)


def lacking() -> str | None:
    """Say why it cannot run here, None where it can."""
    if not program("initdb") or not program("postgres"):
        return "PostgreSQL is not installed: apt-get install postgresql"
    if os.getuid() == 0 and not _other():
        return "PostgreSQL does not run as root, and there is no other user here"
    return None


@contextmanager
def running() -> Iterator[str]:
    """Run a server that nobody else reaches; give the address of its database."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    who = _other() if os.getuid() == 0 else None
    if who is not None:
        os.chown(folder, who.pw_uid, who.pw_gid)
    user = who.pw_uid if who else None
    group = who.pw_gid if who else None
    try:
        subprocess.run(
            [program("initdb") or "", "-D", folder / "data", "-A", "trust", "-U", "us"],
            user=user,
            group=group,
            cwd=folder,
            check=True,
            capture_output=True,
        )
        options = [f"-c{each}" for each in (*QUICK, "listen_addresses=")]
        server = subprocess.Popen(
            [program("postgres") or "", "-D", "data", "-k", str(folder), *options],
            user=user,
            group=group,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=(folder / "log").open("wb"),
        )
        try:
            _wait(folder, server)
            yield f"postgresql://us@{quote(str(folder), safe='')}/postgres"
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
            server.wait(PATIENCE)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait(folder: Path, server: subprocess.Popen[bytes]) -> None:
    import psycopg

    end = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < end:
        try:
            psycopg.connect(host=str(folder), user="us", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not start: {(folder / 'log').read_text()}")


def _other() -> pwd.struct_passwd | None:
    for name in OTHERS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None
