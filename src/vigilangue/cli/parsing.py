"""The parser of the command line: one subcommand a module of ``commands``."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import NoReturn

from vigilangue.core import InputError

from . import commands

EXAMPLES = """\
examples:
  vigilangue demo                                  see it at work on an invented site
  vigilangue watch https://example.org             look at a site again and again
  vigilangue serve                                 what is new, in a browser
  vigilangue audit https://example.org --html report.html
  vigilangue audit mirror/example.org --offline --languages en,fr,ar
  vigilangue audit crawl.warc.gz --format json --out audit.json
  vigilangue read A_RES_79_331.pdf                 who must do what by when
  vigilangue compare en.txt fr.txt                 what one says and the other does not
  vigilangue lineage old.txt new.txt               what became of each paragraph
  vigilangue check list                            what is checked
  vigilangue check show missing-language           one rule: what it asks, and why

exit codes:
  0  nothing failed
  1  something failed a check
  2  the command line or the input is wrong
  3  nothing failed, but part of the input could not be looked at
"""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line, and never exits by itself."""

    def error(self, message: str) -> NoReturn:
        """Raise InputError with the message and where to read on."""
        raise InputError(f"{message} (see: {self.prog} --help)")


class Version(argparse.Action):
    """Prints the version; it is looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and leave."""
        from vigilangue.reports.maker import version

        sys.stdout.write(f"vigilangue {version()}\n")
        parser.exit()


def parser() -> Parser:
    """Return the parser, with every command that there is a module for."""
    whole = Parser(
        prog="vigilangue",
        description="Finds out whether each language gets what it is owed.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument(
        "--version", action=Version, nargs=0, help="print the version and leave"
    )
    places = whole.add_subparsers(
        title="commands", metavar="COMMAND", required=True, parser_class=Parser
    )
    for found in iter_modules(commands.__path__):
        import_module(f"{commands.__name__}.{found.name}").declare(places)
    return whole


def positive(text: str) -> int:
    """Return a whole number over zero, as argparse wants its types."""
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number over zero")
    return number


def languages(text: str) -> tuple[str, ...]:
    """Return the canonical tags of a list with commas; each must be a language."""
    from vigilangue.language import names, tags

    found = []
    for written in filter(None, (part.strip() for part in text.split(","))):
        tag = tags.canonical(written)
        if tag is None:
            meant = names.named(written) or tags.country_language(written)
            hint = f"did you mean {meant}?" if meant else "give tags such as en, fr, ar"
            raise argparse.ArgumentTypeError(f"{written!r} is no language tag: {hint}")
        found.append(tag)
    if not found:
        raise argparse.ArgumentTypeError("no language given: give tags such as en,fr")
    return tuple(dict.fromkeys(found))


def day(text: str) -> date:
    """Return a day written as 2026-12-31."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no day: write 2026-12-31"
        ) from None


def port(text: str) -> int:
    """Return the number of a port; 0 is any that is free."""
    number = int(text) if text.isdecimal() else -1
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: give 0 to 65535")
    return number
