"""``vigilangue restore``: makes a watch again from a back-up."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import watched

EXAMPLES = """\
Nothing is overwritten: the folder must be new or empty, and a database of PostgreSQL
must hold no table. Sessions end: whoever uses the pages signs in again.

examples:
  vigilangue restore vigilangue-2026-11-24.tar --check
  vigilangue restore vigilangue-2026-11-24.tar --home /var/lib/vigilangue

exit codes: 0 done, 2 wrong input, or the back-up was altered or cut.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "restore",
        help="make a watch again from a back-up",
        description="Reads a back-up whole, holds every file against its hash, and "
        "makes the watch again. Nothing is left where it is not what it was.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("file", type=Path, metavar="FILE", help="the back-up")
    command.add_argument(
        "--check", action="store_true", help="only read it whole; write nothing"
    )
    watched.options(command)


def run(given: argparse.Namespace) -> int:
    """Do it, and say what there is then."""
    import json
    import os

    from vigilangue.app.copying import check, restore
    from vigilangue.reports import shown
    from vigilangue.store import where
    from vigilangue.store.ready import usable

    from .. import output, reader

    watched.homed(given)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigilangue.settings")
    home = where.home()
    if given.check:
        found = check(given.file)
    else:
        with usable():
            found = restore(given.file, home)
    row = {
        "schema": "vigilangue.restored/1",
        "at": found.at.isoformat(timespec="seconds"),
        "files": found.files,
        "home": None if given.check else str(home),
    }
    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            out.write(json.dumps(row, ensure_ascii=False, indent=1) + "\n")
        else:
            said = reader.said(given)
            told = said(
                "restore_whole" if given.check else "restore_done",
                when=f"{found.at:%Y-%m-%d %H:%M}Z",
                files=said.number(found.files),
                home=home,
            )
            out.write(shown.text(told) + "\n")
    return 0
