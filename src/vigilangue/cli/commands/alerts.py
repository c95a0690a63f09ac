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
    from vigilangue.core import Organization

    from .. import alerting, output

    watched.opened(given)
    found: list[tuple[Organization, list[watching.Listed]]] = []

    def alert(organization: Organization) -> int:
        for _ in watching.alert(organization):
            pass
        rows = watching.listed(organization.slug)
        found.append((organization, rows))
        return watched.FAILED if any(e.standing.speaks for e in rows) else 0

    code = watched.over(given, watched.known, alert, unnamed=watching.judged)
    with output.destination(given.out, given.format) as out:
        alerting.WRITERS[given.format](found, given, out)
    return code
