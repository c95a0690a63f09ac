"""Static files whose address changes with their bytes, so that they may be kept."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class StampedStorage(StaticFilesStorage):
    """Adds to the address of a file the beginning of its hash."""

    def url(self, name: str | None, *args: Any, **kwargs: Any) -> str:
        """Return the address of a file, or of one that is not there without a stamp."""
        address = super().url(name, *args, **kwargs)
        stamp = _stamp(name) if name else ""
        return f"{address}?{stamp}" if stamp else address


@cache
def _stamp(name: str) -> str:
    found = finders.find(name)
    if not isinstance(found, str):
        return ""
    return sha256(Path(found).read_bytes()).hexdigest()[:12]
