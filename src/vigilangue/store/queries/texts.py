"""Makes what pages say fit to be kept in either database."""

from __future__ import annotations

from hashlib import sha256

LONGEST = 600  # characters of a text that is indexed; PostgreSQL takes 2,700 bytes
REPLACED = "\ufffd"


def clean(text: str) -> str:
    """Return a text without what no database takes: NUL, halves of characters."""
    if text.isascii() and "\x00" not in text:
        return text
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole.replace("\x00", REPLACED)


def fitted(name: str) -> str:
    """Return a name as it is indexed: of a very long one the beginning and a hash."""
    if len(name) <= LONGEST:
        return clean(name)
    digest = sha256(name.encode("utf-8", "replace")).hexdigest()[:16]
    return f"{clean(name[: LONGEST - 20])}…{digest}"
