"""Bytes as they were fetched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One answer of a server (or one file of a mirror).

    ``url`` is absolute; ``headers`` have lower-case names; ``status`` is the HTTP
    status (200 for a file). ``fetched`` is an ISO 8601 time in UTC, or empty.
    ``body`` holds the bytes with transfer and content encoding undone.
    """

    url: str
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    fetched: str = ""

    @property
    def digest(self) -> str:
        """``sha256:`` and the hexadecimal hash of the body."""
        return "sha256:" + sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """An address that could not be looked at, and why."""

    url: str
    why: str
