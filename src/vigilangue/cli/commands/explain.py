"""``vigilangue explain``: why something alerts, or why not."""

from __future__ import annotations

import argparse
from typing import Any

from .. import watched

EXAMPLES = """\
SUBJECT is the address of a page in any language, or of a source by its name.

examples:
  vigilangue explain https://www.example.org/fr/about/
  vigilangue explain https://www.example.org/fr/about/ --check missing-language

exit codes: 0 it does not alert, 1 it does, 2 nothing is known of it.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "explain",
        help="say why a page alerts, or why it does not",
        description="Says for each check and language of a page why it alerts, or why "
        "it does not: never failed, not confirmed, cannot tell, deferred ...",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("subject", metavar="SUBJECT", help="see below")
    command.add_argument("--check", metavar="CHECK", help="only this check")
    watched.options(command)


def run(given: argparse.Namespace) -> int:
    """Explain, and return the exit code."""
    from vigilangue.app import watching
    from vigilangue.core import InputError

    from .. import explaining, output

    watched.opened(given)
    found = watching.explain(given.subject)
    if not found:
        near = [subject.name for subject in watching.like(given.subject)]
        hint = f"did you mean {near[0]}?" if near else "see: vigilangue alerts --all"
        raise InputError(f"nothing is known of {given.subject}: {hint}")
    with output.destination(given.out, given.format) as out:
        alerting = explaining.write(found, given, out)
    return 1 if alerting else 0
