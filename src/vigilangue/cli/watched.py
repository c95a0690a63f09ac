"""What the commands of the watch share: the home folder, and whom they are about."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vigilangue.core.official import OFFICIAL

from . import parsing

if TYPE_CHECKING:
    from vigilangue.core import Organization, VigilangueError

    from .telling import Tell

WHO = (
    "an organization by its name in the catalogue, or the address of a site; "
    "default: all that are watched"
)
FAILED, PARTLY = 1, 3


def home(command: argparse.ArgumentParser) -> None:
    """Add where the watch is kept."""
    command.add_argument(
        "--home",
        type=Path,
        metavar="FOLDER",
        help="where the watch is kept (default: VIGILANGUE_HOME, else your own folder)",
    )


def options(command: argparse.ArgumentParser, *formats: str) -> None:
    """Add the options that these commands have in common."""
    home(command)
    command.add_argument("--format", choices=("text", "json", *formats), default="text")
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="write there, not to the screen"
    )
    language(command)


def language(command: argparse._ActionsContainer) -> None:
    """Add in which language people are told."""
    command.add_argument(
        "--report-language",
        choices=OFFICIAL,
        help="language of the text (default: that of the environment)",
    )


def beginning(command: argparse.ArgumentParser) -> None:
    """Add whom to watch, and what a site is begun with that nobody watches yet."""
    command.add_argument("who", nargs="*", metavar="WHO", help=WHO)
    command.add_argument(
        "--regime", metavar="NAME", help="what a new organization owes (default: any)"
    )
    command.add_argument(
        "--limit",
        type=parsing.positive,
        metavar="N",
        help="fetch at most N pages of a new site (default: 1000)",
    )
    contact(command)
    options(command)


def contact(command: argparse._ActionsContainer) -> None:
    """Add whom the people of a site can write to."""
    command.add_argument(
        "--contact",
        metavar="ADDRESS",
        help="of mail or of the web: whom a site can write to about being fetched "
        "(default: VIGILANGUE_CONTACT)",
    )


def opened(given: argparse.Namespace) -> None:
    """Make the store ready in the folder that is named."""
    from vigilangue.store.ready import ready

    homed(given)
    ready()


def homed(given: argparse.Namespace) -> None:
    """Take the folder that is named; raises InputError where ``--out`` is wrong."""
    from vigilangue.collecting.contact import CONTACT
    from vigilangue.store import where

    from . import output

    if getattr(given, "out", None):
        output.check(given.out)
    if getattr(given, "contact", None):
        os.environ[CONTACT] = given.contact
    if given.home:
        os.environ[where.HOME] = str(given.home.expanduser().absolute())


def begun(given: argparse.Namespace) -> Callable[[str], Organization]:
    """Return how a name becomes an organization; a new address begins one."""
    from vigilangue.app import watching
    from vigilangue.core import InputError

    from .targets import is_address

    def load(who: str) -> Organization:
        if not is_address(who):
            if given.regime or given.limit:
                hint = "--regime and --limit are for a site that is new"
                raise InputError(f"{who} says itself what it owes: {hint}")
            return watching.declared(who)
        return watching.start(who, regime=given.regime, limit=given.limit)

    return load


def known(who: str) -> Organization:
    """Return an organization that was looked at; raises InputError for others."""
    from vigilangue.app import watching
    from vigilangue.core import InputError

    from .targets import is_address

    found = watching.at(who) if is_address(who) else watching.declared(who)
    if found.slug not in watching.judged():
        hint = f"begin with: vigilangue watch {who}"
        raise InputError(f"{found.slug} was never looked at; {hint}")
    return found


def over(
    given: argparse.Namespace,
    load: Callable[[str], Organization],
    do: Callable[[Organization], int],
    tell: Tell | None = None,
    *,
    unnamed: Callable[[], Sequence[str]] | None = None,
) -> int:
    """Do something with whom a command is about, and return the exit code.

    Where nobody is named these are all that are watched, or ``unnamed``. Who is named
    must be there. Of several, what is wrong with one is said, and the
    others have their turn. Raises InputError where nobody is named or watched.
    """
    from vigilangue.app import watching
    from vigilangue.core import InputError, VigilangueError
    from vigilangue.store.ready import usable

    from . import telling

    whom = dict.fromkeys(given.who or (unnamed or watching.enrolled)())
    if not whom:
        hint = "begin with: vigilangue watch https://www.example.org/"
        raise InputError(f"nothing is watched yet; {hint}")
    for who in given.who:
        load(who)  # before anything is done
    codes = set()
    for who in whom:
        try:
            with usable():
                codes.add(do(load(who)))
        except VigilangueError as error:
            if len(whom) == 1:
                raise
            codes.add(PARTLY)
            _say(given, error)
            if tell is not None:
                tell(telling.failed(who, error))
    return FAILED if FAILED in codes else max(codes, default=0)


def _say(given: argparse.Namespace, error: VigilangueError) -> None:
    from vigilangue.reports import shown

    from .reader import said

    told, _ = said(given).reason(str(error))
    sys.stderr.write(f"vigilangue: {shown.text(told)}\n")
