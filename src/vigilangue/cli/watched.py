"""What the commands of the watch share: the home folder, and whom they are about."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vigilangue.core import Organization

WHO = (
    "an organization by its name in the catalogue, or the address of a site; "
    "default: all that are watched"
)


def options(command: argparse.ArgumentParser, *formats: str) -> None:
    """Add the options that these commands have in common."""
    command.add_argument(
        "--home",
        type=Path,
        metavar="FOLDER",
        help="where the watch is kept (default: VIGILANGUE_HOME, else your own folder)",
    )
    command.add_argument("--format", choices=("text", "json", *formats), default="text")
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="write there, not to the screen"
    )
    command.add_argument(
        "--report-language",
        choices=("en", "fr", "ar"),
        help="language of the text (default: that of the environment)",
    )


def opened(given: argparse.Namespace) -> None:
    """Make the store ready in the folder that is named."""
    from vigilangue.store import where
    from vigilangue.store.ready import ready

    from . import output

    if getattr(given, "out", None):
        output.check(given.out)
    if given.home:
        os.environ[where.HOME] = str(given.home.expanduser().absolute())
    ready()


def organizations(
    given: Sequence[str], *, regime: str = "any", limit: int = 1000
) -> list[Organization]:
    """Return whom a command is about; an address is declared as a site of its own.

    Raises InputError where nobody is named and nothing is watched.
    """
    from vigilangue.app import watching
    from vigilangue.core import InputError

    from .targets import is_address

    found = [
        watching.start(who, regime=regime, limit=limit)
        if is_address(who)
        else watching.declared(who)
        for who in given
    ]
    if found:
        return found
    known = watching.enrolled()
    if not known:
        hint = "begin with: vigilangue watch https://www.example.org/"
        raise InputError(f"nothing is watched yet; {hint}")
    return [watching.declared(slug) for slug in known]
