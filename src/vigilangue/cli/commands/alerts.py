"""``vigilangue alerts``: what alerts now, worst first."""

from __future__ import annotations

import argparse
from typing import Any

from .. import watched

EXAMPLES = """\
What was evaluated since is made into alerts first. An alert opens when a check fails,
resolves only when a pass was seen, and comes back as regressed.

examples:
  vigilangue alerts
  vigilangue alerts www-example-org --all --format json
  vigilangue alerts www-example-org --format sarif --out alerts.sarif

exit codes: 0 no alert speaks, 1 some do, 2 wrong input.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "alerts",
        help="make alerts of new verdicts and list those that speak",
        description="Folds what was evaluated into alerts and lists them.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("who", nargs="*", metavar="WHO", help=watched.WHO)
    command.add_argument(
        "--all",
        action="store_true",
        help="also those that are quiet (deferred, dismissed) or resolved",
    )
    watched.options(command, "sarif", "junit", "csv")


def run(given: argparse.Namespace) -> int:
    """Fold, list what speaks, and return the exit code."""
    from vigilangue.app import watching

    from .. import alerting, output

    watched.opened(given)
    found = []
    for organization in watched.organizations(given.who):
        for _ in watching.alert(organization):
            pass
        found.append((organization, watching.listed(organization.slug)))
    with output.destination(given.out, given.format) as out:
        alerting.WRITERS[given.format](found, given, out)
    speaks = any(each.standing.speaks for _, rows in found for each in rows)
    return 1 if speaks else 0
