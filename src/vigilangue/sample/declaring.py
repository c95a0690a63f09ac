"""Declares the sample organization in somebody's own catalogue."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from .stage import Stage

SLUG = "mountain-springs"
USUAL = "127.0.0.1:8790"  # as the declaration that comes with the sample says
HEAD = "_organization.toml"
_DECLARED = files(__package__) / "declared"


def declare(catalog: Path, stage: Stage) -> None:
    """Write its declaration into a catalogue, with the port where it is served now."""
    folder = catalog / SLUG
    folder.mkdir(parents=True, exist_ok=True)
    for entry in _DECLARED.iterdir():
        if entry.name == HEAD and (folder / HEAD).exists():
            continue  # somebody may have changed it; a source's port is always new
        text = entry.read_text("utf-8")
        for _, where in stage.connect:
            text = text.replace(USUAL, where)
        part = folder / f".{entry.name}.part"
        part.write_text(text, "utf-8")
        part.replace(folder / entry.name)
