"""``vigilangue watch``: collect, evaluate and alert, one after the other."""

from __future__ import annotations

import argparse
from typing import Any

from .. import watched

EXAMPLES = """\
What a timer runs every night, and the quickest way to begin:

  vigilangue watch https://www.example.org/ --regime un-web
  vigilangue serve

exit codes: 0 no alert speaks, 1 some do, 2 wrong input, 3 none does but something could
not be looked at.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "watch",
        help="collect, evaluate and alert in one go",
        description="Looks at organizations, judges what was seen, and says what is "
        "new, what came back and what was mended since the last look.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    watched.beginning(command)


def run(given: argparse.Namespace) -> int:
    """Do the three, tell of each, and return the exit code."""
    from vigilangue.core import Organization

    from .. import telling
    from ..watching import looked

    watched.opened(given)
    with telling.to(given, "vigilangue.watch/1", "steps") as tell:

        def watch(organization: Organization) -> int:
            return looked(organization, tell, given).code

        return watched.over(given, watched.begun(given), watch, tell)
