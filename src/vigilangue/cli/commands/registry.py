"""``vigilangue registry``: instruments that are held, and what they ask for by when."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import parsing, watched

EXAMPLES = """\
Instruments are read from files that you have; their language versions become one
work by their symbol. Loading the same files again changes nothing.

examples:
  vigilangue registry load resolutions/
  vigilangue registry fetch A/RES/79/331 A/RES/78/330 --languages en,fr
  vigilangue registry show A/RES/79/331 --language fr
  vigilangue registry clock --format ics --out reporting.ics

exit codes: 0 it was done, 1 (clock) something is overdue, 2 wrong input, 3 a file could
not be read or fetched: what is held stays.
"""


def declare(places: Any) -> None:
    """Add the command and what it does."""
    command = places.add_parser(
        "registry",
        help="keep instruments: who owes what by when",
        description="Keeps instruments, and follows what they ask for.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    verbs = command.add_subparsers(metavar="VERB", required=True)
    load = _verb(verbs, "load", "read files, and all in folders, into the registry")
    load.add_argument("places", nargs="+", type=Path, metavar="FILE|FOLDER")
    load.add_argument("--language", metavar="TAG", help="default: it is identified")
    load.add_argument("--symbol", default="", help="of texts that print none")
    fetch = _verb(verbs, "fetch", "fetch by symbol from a documents system, and load")
    fetch.add_argument("symbols", nargs="+", metavar="SYMBOL")
    fetch.add_argument(
        "--languages",
        type=parsing.languages,
        metavar="TAGS",
        help="as en,fr (default: ar,zh,en,fr,ru,es)",
    )
    _verb(verbs, "list", "list the instruments that are held")
    _verb(verbs, "clock", "what falls due at which session or day", "ics")
    show = _verb(verbs, "show", "show one instrument")
    show.add_argument("symbol", metavar="SYMBOL")
    show.add_argument("--language", metavar="TAG", help="default: the first held")


def _verb(verbs: Any, name: str, help: str, *formats: str) -> argparse.ArgumentParser:
    verb: argparse.ArgumentParser = verbs.add_parser(
        name, help=help, allow_abbrev=False
    )
    verb.add_argument(
        "--home",
        type=Path,
        metavar="FOLDER",
        help="where it is kept (default: VIGILANGUE_HOME, else your own folder)",
    )
    verb.add_argument("--format", choices=("text", "json", *formats), default="text")
    verb.add_argument("--out", type=Path, metavar="FILE")
    watched.language(verb)
    verb.set_defaults(run=run, verb=name)
    return verb


def run(given: argparse.Namespace) -> int:
    """Do what the verb says and return the exit code."""
    from .. import output, registered

    watched.opened(given)
    with output.destination(given.out, given.format) as out:
        return registered.VERBS[given.verb](given, out)
