"""``vigilangue collect``: looks at the sources of an organization, keeps the proof."""

from __future__ import annotations

import argparse
from typing import Any

from .. import watched

EXAMPLES = """\
WHO is an organization of the catalogue or the address of a site, which then becomes an
organization of its own in the folder `catalog` of the home folder.

examples:
  vigilangue collect https://www.example.org/ --regime un-web
  vigilangue collect www-example-org
  vigilangue collect                      everything that is watched

exit codes: 0 all was looked at, 2 wrong input, 3 some addresses could not be looked at.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "collect",
        help="look at an organization's sources and keep what they answer",
        description="Fetches every source of an organization, politely, into a WARC "
        "file that is kept as evidence. `vigilangue evaluate` judges it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    watched.beginning(command)


def run(given: argparse.Namespace) -> int:
    """Collect, tell of each collection, and return the exit code."""
    from vigilangue.app import watching
    from vigilangue.core import Organization

    from .. import progress, telling

    watched.opened(given)
    with telling.to(given, "vigilangue.collect/1", "collections") as tell:

        def collect(organization: Organization) -> int:
            unseen = 0
            with progress.shown(given) as shown:
                options = watching.WatchOptions(progress=shown)
                for fetched in watching.collect(organization, options):
                    unseen += fetched.unseen
                    tell(telling.fetched(fetched))
            return watched.PARTLY if unseen else 0

        return watched.over(given, watched.begun(given), collect, tell)
