"""The pages that are measured over: a mirror given, or the sample organization's."""

import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from vigilangue import sample

HTML = (".html", ".htm", ".xhtml")


def given_or_sample(mirrors: list[Path], into: Path) -> list[Path]:
    """Return the mirrors given, or that of the sample organization, written now."""
    return mirrors or [sample.build(into)]


def pages(folders: list[Path]) -> list[Path]:
    """Return the HTML files of some mirrors, in a fixed order."""
    found = (p for folder in folders for p in folder.rglob("*") if p.is_file())
    return sorted(p for p in found if p.suffix.lower() in HTML)


def repeated(folders: list[Path], wanted: int, into: Path) -> list[Path]:
    """Return mirrors of at least ``wanted`` pages: the same files, other addresses.

    Each folder (one host) is laid again and again below ``into``, in ``part-0001/``
    and so on of the same host. Files are linked, not copied, where that is possible.
    """
    laid = 0
    for number in count(1):
        if laid >= wanted:
            break
        for folder in folders:
            for source in _files(folder):
                target = into / folder.name / f"part-{number:04}"
                _lay(source, target / source.relative_to(folder))
                laid += source.suffix.lower() in HTML
        if not laid:
            raise SystemExit(f"no HTML page in {', '.join(map(str, folders))}")
    return [into / folder.name for folder in folders]


def _files(folder: Path) -> Iterator[Path]:
    return (p for p in sorted(folder.rglob("*")) if p.is_file())


def _lay(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copyfile(source, target)
