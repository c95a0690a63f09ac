"""Collections that were begun and not ended: the next one goes on with them.

Beside the hidden file of such a collection stands a note of when it began and what it
was to do. It is written first and deleted last, when rows name the file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from .places import ENDING, folder, part, writing
from .volumes import beside

NOTE = ".job"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A collection without rows: its first file's name, when it began, its job.

    Of its files there may be nothing yet, a part, or all.
    """

    file: Path
    began: datetime
    job: str


def begin(found: Unfinished) -> None:
    """Write the note of a collection; raises as `writing` does."""
    told = {"began": found.began.isoformat(), "job": found.job}
    with writing(note(found.file)) as file:
        file.write(json.dumps(told).encode())


def unfinished(home: Path, organization: str, source: str) -> list[Unfinished]:
    """Return the collections of a source that have a note, the newest first.

    Who calls it holds the source. A note that says nothing is deleted.
    """
    found = []
    within = folder(home, organization, source)
    for path in sorted(within.glob(f".*{ENDING}{NOTE}"), reverse=True):
        file = path.with_name(path.name[1:].removesuffix(NOTE))
        try:
            told = json.loads(path.read_bytes())
            began = datetime.fromisoformat(told["began"])
            found.append(Unfinished(file=file, began=began, job=str(told["job"])))
        except (ValueError, TypeError, KeyError):
            drop(file)
    return found


def ended(file: Path) -> None:
    """Delete the note of a collection, whose rows are there."""
    note(file).unlink(missing_ok=True)


def drop(file: Path) -> None:
    """Delete a collection that nobody goes on with, and its note last."""
    for path in beside(file):
        path.unlink(missing_ok=True)
    delete(file)
    note(file).unlink(missing_ok=True)


def delete(file: Path) -> None:
    """Delete one file of evidence, with its index and its log."""
    stem = file.name.removesuffix(ENDING)
    own = [file.with_name(stem + ending) for ending in (".log", ".cdxj")]
    for path in (part(file), file, *own):
        path.unlink(missing_ok=True)


def note(file: Path) -> Path:
    """Return where the note of a collection stands."""
    return file.with_name(f".{file.name}{NOTE}")
