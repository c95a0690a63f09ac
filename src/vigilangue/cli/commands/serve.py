"""``vigilangue serve``: the pages of the watch, on an address of this machine."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

EXAMPLES = """\
The pages can be read by whoever can open them on this machine. An administrator is made
at the first start; the password is shown once.

examples:
  vigilangue serve
  vigilangue serve --port 9000 --open

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
        "--port", type=port, default=8765, help="its port (default: 8765; 0: any free)"
    )
    command.add_argument(
        "--open", action="store_true", help="open the pages in a browser"
    )


def port(text: str) -> int:
    """Return the number of a port."""
    number = int(text) if text.isdecimal() else -1
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: give 0 to 65535")
    return number


def run(given: argparse.Namespace) -> int:
    """Serve until interrupted; the other door is another program."""
    from ..serving import served

    if given.home:
        home = str(given.home.expanduser().absolute())
        os.environ["VIGILANGUE_HOME"] = home
    with served(given.host, given.port, open_=given.open) as program:
        return program.wait()
