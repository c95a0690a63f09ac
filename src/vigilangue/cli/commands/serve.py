"""``vigilangue serve``: the pages of the watch, on an address of this machine."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import parsing, watched

EXAMPLES = """\
The pages can be read by whoever can open them on this machine. An administrator is made
at the first start; the password is shown once (--new-password makes another).

examples:
  vigilangue serve
  vigilangue serve --port 9000 --open
  vigilangue serve --watch             and look at every source when it is due

exit codes: 0 ended on request, 2 the address cannot be served.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "serve",
        help="show the watch in a browser",
        description="Serves the pages of the watch: what is new, what came back, what "
        "was mended, with the proof.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("--home", type=Path, metavar="FOLDER", help="the home folder")
    command.add_argument(
        "--host", default="127.0.0.1", help="address to serve (default: 127.0.0.1)"
    )
    command.add_argument(
        "--port",
        type=parsing.port,
        help="its port (default: 8765, or another where that is taken)",
    )
    command.add_argument(
        "--new-password",
        action="store_true",
        help="give the administrator another password, for one who lost theirs",
    )
    command.add_argument(
        "--open", action="store_true", help="open the pages in a browser"
    )
    command.add_argument(
        "--watch",
        action="store_true",
        help="look at every source when it is due, as `vigilangue run` does",
    )
    watched.language(command)


def run(given: argparse.Namespace) -> int:
    """Serve until interrupted; the other door is another program."""
    from ..serving import served

    watched.homed(given)
    renew = given.new_password
    with served(given, given.host, open_=given.open, renew=renew) as program:
        if given.watch:
            from vigilangue.app.running import RunOptions

            from .. import running

            watched.opened(given)
            running.watch(RunOptions(), lambda: program.poll() is not None, given)
        return program.wait()
