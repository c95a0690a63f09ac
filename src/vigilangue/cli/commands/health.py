"""``vigilangue health``: how it stands with each source that is watched."""

from __future__ import annotations

import argparse
from typing import Any

from .. import watched

EXAMPLES = """\
What a monitor asks, and the first thing to type when nothing new is told.

exit codes: 0 all is well, 1 a source fails, is at fault or is late, 2 wrong input.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "health",
        help="when each source was looked at, when it is next, and why not",
        description="Says of each source when it was looked at and when it is next, "
        "how many pages and bytes came of it, and what is wrong.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    watched.options(command)


def run(given: argparse.Namespace) -> int:
    """Say it, and return the exit code."""
    from datetime import UTC, datetime

    from vigilangue.app import running
    from vigilangue.store import where
    from vigilangue.store.ready import usable

    from .. import ailing, output, reader

    watched.opened(given)
    now = datetime.now(UTC)
    with usable():
        found = running.health(where.home(), now)
    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            ailing.json_(found, out)
        else:
            ailing.text(found, now, reader.said(given), out)
    return 1 if any(each.bad or each.late for each in found.sources) else 0
