"""The files below a folder, in order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

# The names of folders and file below the root, and what was found there.
Found = tuple[tuple[str, ...], "os.DirEntry[str] | OSError"]


def files(root: Path) -> Iterator[Found]:
    """Yield the files below a folder by name, and each folder that cannot be read.

    The latter as the error, under a last name that is empty. Hidden files and folders
    are left out; a link to a folder is not followed, and counts as a file.
    """
    levels = [_listed((), str(root))]
    while levels:
        found = next(levels[-1], None)
        if found is None:
            levels.pop()
        elif isinstance(found[1], OSError) or not found[1].is_dir(
            follow_symlinks=False
        ):
            yield found
        else:
            levels.append(_listed(found[0], found[1].path))


def _listed(above: tuple[str, ...], folder: str) -> Iterator[Found]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield (*above, ""), error
        return
    for entry in found:
        if not entry.name.startswith("."):
            yield (*above, entry.name), entry
