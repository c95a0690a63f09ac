"""Where the bytes stand that a revisit record repeats: in a file beside its own."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from fastwarc.warc import WarcRecord

# As crawlers of archives have written them for years, beside what the standard names.
FILENAME, OFFSET = "WARC-Refers-To-Filename", "WARC-Refers-To-File-Offset"


class Origin(NamedTuple):
    """The name of a file in the same folder, and a byte in it."""

    name: str
    offset: int

    def beside(self, file: Path) -> Path:
        """Return the file, beside another one."""
        return file.with_name(self.name)


def origin(record: WarcRecord) -> Origin | None:
    """Return where a revisit says that its bytes stand; None if it does not."""
    name = record.headers.get(FILENAME) or ""
    offset = record.headers.get(OFFSET) or ""
    plain = name not in ("", ".", "..") and not set(name) & set("/\\\x00")
    if not plain or not offset.isascii() or not offset.isdigit():
        return None
    return Origin(name=name, offset=int(offset))
