"""Turns a file into paper, whatever bytes it holds."""

from __future__ import annotations

from pathlib import Path

from vigilangue.documents import charset, plain
from vigilangue.documents.paper import Paper


def paper(file: Path) -> Paper:
    """Return the paragraphs and notes of a file of plain text."""
    data = file.read_bytes()
    return plain.paper(charset.decode(data)[0])
