"""``vigilangue verify-evidence``: tells whether a file of evidence was changed."""

from __future__ import annotations

import argparse
from typing import Any

from .. import watched

EXAMPLES = """\
Each file is linked to the one before it by its hash, in the database and in a log
beside the files. What was changed is named, with the first answer that is not what it
was.

examples:
  vigilangue verify-evidence
  vigilangue verify-evidence --format json

exit codes: 0 all is what it was, 1 something was changed, 2 wrong input, 3 a file is
not there, and nothing else was changed.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "verify-evidence",
        help="tell whether a file of evidence was changed since it was written",
        description="Computes the chain of hashes over all files of evidence anew.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    watched.options(command)


def run(given: argparse.Namespace) -> int:
    """Verify, tell of each file that is at fault, and return the exit code."""
    import json

    from vigilangue.app.watching.chaining import verify
    from vigilangue.reports import shown
    from vigilangue.store import where

    from .. import output, reader

    watched.opened(given)
    checked = 0
    faults = []
    for verified in verify(where.home()):
        checked += 1
        if verified.fault:
            faults.append(verified)
    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            told = [
                {"file": each.file, "fault": each.fault, "lost": each.lost}
                for each in faults
            ]
            whole = {"schema": "vigilangue.verify-evidence/1", "files": checked}
            out.write(json.dumps(whole | {"faults": told}, indent=1) + "\n")
        else:
            said = reader.said(given)
            for each in faults:
                fault, _ = said.reason(each.fault)
                out.write(shown.sentence(f"{each.file}: {fault}") + "\n")
            out.write(said("verify_done", files=checked, faults=len(faults)) + "\n")
    if any(not each.lost for each in faults):
        return watched.FAILED
    return watched.PARTLY if faults else 0
