"""Who reads: the language, the width of the screen, and whether it shows colours."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from typing import TextIO

from vigilangue.core import Check
from vigilangue.reports import Presentation
from vigilangue.reports.words import written

PIPE = 80  # columns where there is no screen
NARROWEST = 40


def presentation(
    checks: Mapping[str, Check], language: str | None, out: TextIO
) -> Presentation:
    """Return how to write for who reads ``out``, by default as the environment says."""
    screen = out.isatty()
    columns = shutil.get_terminal_size((PIPE, 24)).columns if screen else _columns()
    return Presentation(
        checks=checks,
        language=language or spoken(os.environ),
        width=max(columns, NARROWEST),
        colour=screen and _colours(),
    )


def spoken(environment: Mapping[str, str]) -> str:
    """Return the language of the environment in which reports are written, else en."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if said := environment.get(name):
            tag = said.partition(".")[0].partition("_")[0].lower()
            return tag if tag in written() else "en"
    return "en"


def _columns() -> int:
    said = os.environ.get("COLUMNS", "")
    return int(said) if said.isdecimal() else PIPE


def _colours() -> bool:
    """NO_COLOR of any length but none turns colours off (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
