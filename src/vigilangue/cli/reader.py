"""Who reads: the language, the width of the screen, and whether it shows colours."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Mapping
from typing import TextIO

from vigilangue.core import Check
from vigilangue.reports import Presentation
from vigilangue.reports.words import Words, spoken, words

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


def said(given: argparse.Namespace | None = None) -> Words:
    """Return the words in the language that is asked for, else in the environment's."""
    asked: str | None = getattr(given, "report_language", None)
    return words(asked or spoken(os.environ))


def _columns() -> int:
    said = os.environ.get("COLUMNS", "")
    return int(said) if said.isdecimal() else PIPE


def _colours() -> bool:
    """NO_COLOR of any length but none turns colours off (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
