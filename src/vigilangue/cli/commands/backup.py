"""``vigilangue backup``: the database and the evidence in one file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import watched

EXAMPLES = """\
It may be made while a watch runs. The file is whole or not there, and can be read by
its owner alone. Keep it on another machine, and try it: vigilangue restore FILE --check

example: vigilangue backup /var/backups/vigilangue-2026-11-24.tar

exit codes: 0 done, 2 wrong input, 3 done, but some evidence is not what it was.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "backup",
        help="copy the database and the evidence into one file",
        description="Writes a back-up of the whole watch, with the hash of each file.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("file", type=Path, metavar="FILE", help="the file to write")
    watched.options(command)


def run(given: argparse.Namespace) -> int:
    """Make it, say what it holds, and return the exit code."""
    import json
    import sys

    from vigilangue.app.copying import backup
    from vigilangue.reports import shown
    from vigilangue.store import where
    from vigilangue.store.ready import usable

    from .. import output, reader

    watched.opened(given)
    with usable():
        made = backup(given.file.absolute(), where.home())
    row = {
        "schema": "vigilangue.backed/1",
        "file": str(made.file),
        "at": made.at.isoformat(timespec="seconds"),
        "files": made.files,
        "bytes": made.bytes,
        "lost": list(made.lost),
    }
    said = reader.said(given)
    for each in made.lost:
        sys.stderr.write(f"vigilangue: {shown.text(said.reason(each)[0])}\n")
    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            out.write(json.dumps(row, ensure_ascii=False, indent=1) + "\n")
        else:
            files, size = said.number(made.files), said.size(made.bytes)
            told = said("backup_done", files=files, size=size, file=made.file)
            out.write(f"{shown.text(told)}\n")
    return watched.PARTLY if made.lost else 0
