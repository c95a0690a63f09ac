"""``vigilangue tell``: send people what they asked to be told of."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from .. import watched

LEFT = 3
EXAMPLES = """\
People choose on the page News what they are told of, and how often. `vigilangue run`
writes and sends too, every minute.

settings:
  VIGILANGUE_MAIL     smtp://user:password@host:587?from=watch@example.org (STARTTLS;
                      smtps:// for TLS from the start)
  VIGILANGUE_ADDRESS  https://… of the pages, for the links in messages

exit codes: 0 all was sent, 2 wrong input, 3 something still waits.
"""


def declare(places: Any) -> None:
    """Add the command."""
    command = places.add_parser(
        "tell",
        help="send people what they asked to be told of",
        description="Writes the messages that are due and sends all that wait, by "
        "e-mail and webhook.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    watched.home(command)
    watched.language(command)
    command.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Compose and send; return 3 where something still waits."""
    watched.opened(given)
    from vigilangue.app import telling

    from .. import reader

    said = reader.said(given)
    written, left = sum(1 for _ in telling.compose()), 0
    for each in telling.send():
        if each.error:
            left += 1
            why, _ = said.reason(each.error)
            sys.stderr.write(f"{said('tell_not', to=each.to, why=why)}\n")
        else:
            sys.stdout.write(f"{said('tell_sent', to=each.to)}\n")
    sys.stderr.write(f"{said('tell_left', written=written, left=left)}\n")
    return LEFT if left else 0
