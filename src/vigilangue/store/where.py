"""Where the watch is kept: the home folder, and the address of the database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from vigilangue.core import InputError

HOME, DATABASE = "VIGILANGUE_HOME", "VIGILANGUE_DATABASE"
FILE = "vigilangue.sqlite3"
# A reader never waits for a writer; a commit is on the disk when it is said to be.
PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA busy_timeout=20000;"
    "PRAGMA cache_size=-32000;PRAGMA temp_store=MEMORY;"
)


def home() -> Path:
    """Return the folder of evidence, own declarations and the SQLite file."""
    told = os.environ.get(HOME)
    if told:
        return Path(told).expanduser().absolute()
    data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(data).expanduser().absolute() / "vigilangue"


def database(address: str | None, folder: Path) -> dict[str, Any]:
    """Return Django's description of the database at an address.

    Without one it is a SQLite file in ``folder``. Raises InputError where the address
    is of neither database.
    """
    if not address:
        return _sqlite(folder / FILE)
    parts = urlsplit(address)
    if parts.scheme == "sqlite" and parts.path:
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        hint = "give postgresql://USER:WORD@HOST/NAME or sqlite:///FILE"
        raise InputError(f"{DATABASE}: {parts.scheme or address}: {hint}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {"init_command": PRAGMAS, "transaction_mode": "IMMEDIATE"},
    }
