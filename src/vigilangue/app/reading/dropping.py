"""Files that a person drops, on disk only as long as they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from vigilangue.core import InputError

LARGEST = 8 * 2**20  # bytes of one file


class Dropped(NamedTuple):
    """A file as it was given: its name there, and its bytes."""

    name: str
    data: bytes


@contextmanager
def briefly(files: Sequence[Dropped]) -> Iterator[list[Path]]:
    """Give the files a place until the context is left; nothing of them is kept.

    An InputError that names such a place is raised again with the name of the file.
    """
    for file in files:
        if len(file.data) > LARGEST:
            raise InputError(f"{file.name}: over {LARGEST // 2**20} MB")
    with TemporaryDirectory(prefix="vigilangue-") as folder:
        places = [Path(folder) / f"{at}.file" for at in range(len(files))]
        for place, file in zip(places, files, strict=True):
            place.write_bytes(file.data)
        try:
            yield places
        except InputError as error:
            said = str(error)
            for place, file in zip(places, files, strict=True):
                said = said.replace(str(place), file.name)
            raise InputError(said) from None
