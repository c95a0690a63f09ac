"""``vigilangue prune``: deletes old files of evidence on which nothing rests."""

from __future__ import annotations

import argparse
from datetime import timedelta
from typing import Any

from .. import parsing, watched

EXAMPLES = """\
Never deleted is what an alert rests on, open or past, the last look at each source, and
what a file that is kept refers to. Without --delete it is only told what would go.

examples:
  vigilangue prune --older-than 365
  vigilangue prune --older-than 365 --delete

exit codes: 0 done, 2 wrong input.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "prune",
        help="delete old files of evidence on which nothing rests",
        description="Tells which files of evidence may be deleted, and deletes them "
        "where --delete is given.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument(
        "--older-than",
        type=parsing.positive,
        metavar="DAYS",
        required=True,
        help="days since the look had ended",
    )
    command.add_argument(
        "--delete", action="store_true", help="delete them, not only tell"
    )
    watched.options(command)


def run(given: argparse.Namespace) -> int:
    """Tell of the files, delete them if asked to, and return the exit code."""
    import json

    from vigilangue.app.watching.pruning import prunable, prune
    from vigilangue.store import where

    from .. import output, reader

    watched.opened(given)
    older = timedelta(days=given.older_than)
    do = prune if given.delete else prunable
    looks = do(where.home(), older)
    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            files = [look.file for look in looks]
            whole = {"schema": "vigilangue.prune/1", "deleted": given.delete}
            out.write(json.dumps(whole | {"files": files}, indent=1) + "\n")
        else:
            for look in looks:
                out.write(f"{look.file}\n")
            key = "prune_deleted" if given.delete else "prune_may"
            out.write(f"{reader.said(given)(key, n=len(looks))}\n")
    return 0
