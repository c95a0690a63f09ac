"""The key with which sessions are signed, kept in the home folder."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_urlsafe

from vigilangue.core import InputError

FILE = "secret-key"
MODE = 0o600  # its owner alone


def keep(home: Path) -> None:
    """Make the key if there is none; the file is readable by its owner only.

    Raises InputError where others can read it: then it is no secret.
    """
    file = home / FILE
    home.mkdir(parents=True, exist_ok=True)
    if file.exists() and file.stat().st_mode & 0o077:
        hint = f"chmod 600 {file}, or delete it (everybody is signed out)"
        raise InputError(f"{file}: others can read the key; {hint}")
    if file.exists() and file.read_text().strip():
        return
    # Written under another name first: a file that is there is whole.
    fresh = home / f"{FILE}.{os.getpid()}"
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT, MODE), "w") as out:
        out.write(token_urlsafe(48))
    fresh.replace(file)


def key(home: Path) -> str:
    """Return the key that was kept, else one that lasts as long as this process."""
    try:
        kept = (home / FILE).read_text().strip()
    except OSError:
        kept = ""
    return kept or token_urlsafe(48)
