"""``vigilangue run``: looks at every source when it is due, for as long as it runs."""

from __future__ import annotations

import argparse
from typing import Any

from .. import parsing, watched

EXAMPLES = """\
What a server runs day and night. Each source says how often (`every = "1 day"` in its
declaration); one that fails is tried again later and later, up to a week. What was left
when the program was killed is gone on with; nothing is done twice.

examples:
  vigilangue run
  vigilangue run --once         what is due now, then end
  vigilangue health             when it looked last, when it looks next, and why not

exit codes: 0 ended on request (with --once: all went well), 2 wrong input, 3 something
could not be looked at.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "run",
        help="look at every source when it is due, day and night",
        description="Collects, evaluates and alerts each source at its own pace.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    watched.home(command)
    watched.language(command)
    command.add_argument(
        "--once", action="store_true", help="do what is due now, then end"
    )
    command.add_argument(
        "--at-once",
        type=parsing.positive,
        default=2,
        metavar="N",
        help="look at most at N sources at the same time (default: 2)",
    )


def run(given: argparse.Namespace) -> int:
    """Watch until told to end."""
    from vigilangue.app.running import RunOptions

    from .. import running

    watched.opened(given)
    options = RunOptions(at_once=given.at_once, once=given.once)
    with running.until_told() as told:
        return running.watch(options, told, given)
