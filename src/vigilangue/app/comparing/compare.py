"""Compares files that are versions of one document, line by line or by paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vigilangue.concordance.comparison import Comparison
from vigilangue.core import InputError

from .aligned import by_line
from .documents import by_paragraph


def compare(
    files: Sequence[Path], *, languages: Sequence[str] | None, aligned: bool
) -> Comparison:
    """Return how the versions differ; the first file is the reference.

    ``languages`` are the tags of the files in their order, None: identified.
    ``aligned``: line N of each file is the same passage. Raises InputError where a
    file cannot be read, its language not told, or its lines are of another number.
    """
    if languages is not None and len(languages) != len(files):
        raise InputError(f"--languages: {len(languages)} tags for {len(files)} files")
    return by_line(files, languages) if aligned else by_paragraph(files, languages)
