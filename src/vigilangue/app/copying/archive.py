"""One file that holds many, each with its hash: a tar file that ends in its list."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO

from vigilangue.core import EvidenceLost

LIST = "list.sha256"  # the last file in it; lines of hash, size, place and name
END = "END"  # the name on its last line, whose hash is that of the lines before
AT_ONCE = 2**20  # bytes that are held in memory


class Writer:
    """Writes an archive from its beginning to its end; memory does not grow."""

    def __init__(self, out: IO[bytes], scratch: IO[bytes]) -> None:
        """Write into ``out``; the list is kept in ``scratch`` until the end."""
        self._out, self._list = out, scratch
        self._tar = tarfile.open(  # noqa: SIM115 (closed by `end`)
            fileobj=out, mode="w", format=tarfile.PAX_FORMAT
        )
        self.files = 0

    def add(self, name: str, size: int, source: IO[bytes]) -> str:
        """Write so many bytes under a name; return their hash.

        Raises EvidenceLost where there are fewer: the file was changed meanwhile.
        """
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = size, 0o600
        place = self._tar.offset
        hashed = _Hashing(source, size)
        try:
            self._tar.addfile(entry, hashed)
        except OSError as error:
            if hashed.left and not error.errno:
                raise EvidenceLost(
                    f"{name}: became shorter while it was copied; try again"
                ) from error
            raise
        # It would keep a row of each file.
        self._tar.members = []  # type: ignore[attr-defined]
        digest = hashed.digest
        self._list.write(line(digest, size, place, name))
        self.files += 1
        return digest

    def text(self, name: str, text: str) -> None:
        """Write a text under a name."""
        data = text.encode()
        self.add(name, len(data), io.BytesIO(data))

    def end(self) -> None:
        """Write the list, and that it is the end."""
        self._list.flush()
        self._list.seek(0)
        hashed, size = sha256(), 0
        while block := self._list.read(AT_ONCE):
            hashed.update(block)
            size += len(block)
        last = line(hashed.hexdigest(), self.files, size, END)
        self._list.write(last)
        self._list.seek(0)
        entry = tarfile.TarInfo(LIST)
        entry.size, entry.mode = size + len(last), 0o600
        self._tar.addfile(entry, self._list)
        self._tar.close()


class _Hashing(io.RawIOBase):
    """Reads a stream, and hashes what was read; ``left`` bytes are still to come."""

    def __init__(self, source: IO[bytes], size: int) -> None:
        self._source, self._hash, self.left = source, sha256(), size

    def read(self, size: int = -1) -> bytes:
        block = self._source.read(size)
        self._hash.update(block)
        self.left -= len(block)
        return block

    @property
    def digest(self) -> str:
        """The hash of what was read."""
        return self._hash.hexdigest()


def line(digest: str, size: int, place: int, name: str) -> bytes:
    """Return a line of the list."""
    return f"{digest} {size} {place} {name}\n".encode()


@contextmanager
def opened(file: Path) -> Iterator[IO[bytes]]:
    """Open a file to be read; raises EvidenceLost where that cannot be done."""
    try:
        handle = file.open("rb")
    except OSError as error:
        raise EvidenceLost(f"{file}: cannot be read ({error.strerror})") from error
    with handle:
        yield handle


def safe(name: str) -> str:
    """Return a name that leads to no place outside; raises EvidenceLost for others."""
    path = PurePosixPath(name)
    if not name or path.is_absolute() or ".." in path.parts or "\0" in name:
        raise EvidenceLost(f"{name!r}: no name of a back-up")
    return path.as_posix()
