"""Where in WARC files each payload stands first, for the records that repeat it."""

from __future__ import annotations

from pathlib import Path

from .numbers import Numbers

_OFFSETS = 44  # bits of the place in a file


class Payloads:
    """Places by digest, kept as numbers: some 40 bytes each."""

    def __init__(self) -> None:
        """Begin with none."""
        self._places = Numbers()
        self._files: list[Path] = []

    def add(self, digest: str, file: Path, at: int) -> None:
        """Note a payload, unless it stood somewhere before."""
        mark = hash(digest)
        if mark in self._places:
            return
        if not self._files or self._files[-1] != file:
            self._files.append(file)
        self._places.put(mark, len(self._files) - 1 << _OFFSETS | at)

    def find(self, digest: str) -> tuple[Path, int] | None:
        """Return the file and the byte where a payload stands first."""
        place = self._places.get(hash(digest), -1)
        if place < 0:
            return None
        return self._files[place >> _OFFSETS], place & (1 << _OFFSETS) - 1
