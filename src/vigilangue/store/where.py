"""Where the watch is kept: the home folder, and the address of the database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from vigilangue.core import InputError

HOME, DATABASE = "VIGILANGUE_HOME", "VIGILANGUE_DATABASE"
FILE = "vigilangue.sqlite3"
# A commit is on the disk when it is said to be; who must wait does, for so long.
PRAGMAS = (
    "PRAGMA busy_timeout=20000;PRAGMA synchronous=FULL;"
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

    Without one it is a SQLite file in ``folder``. What stands after a question mark
    (``sslmode=require``) is told to PostgreSQL. Raises InputError where the address is
    of neither database.
    """
    if not address:
        return _sqlite(folder / FILE)
    hint = "give postgresql://USER:WORD@HOST/NAME or sqlite:///FILE"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        # The error may quote the word of passage.
        raise InputError(f"{DATABASE}: not well written: {hint}") from error
    if parts.scheme == "sqlite" and parts.path and not parts.netloc:
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise InputError(f"{DATABASE}: {parts.scheme or address}: {hint}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(_host(parts.netloc)),
        "PORT": str(port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,  # the server may have been started anew
    }


def _host(netloc: str) -> str:
    """Return a host, or the folder of a socket, in the letters that it has."""
    named = netloc.rpartition("@")[2]
    if named.startswith("["):
        return named[1:].partition("]")[0]
    return named.partition(":")[0]


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {"init_command": PRAGMAS, "transaction_mode": "IMMEDIATE"},
    }
