"""``vigilangue demo``: watches an invented organization's site on this machine."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vigilangue.core.official import OFFICIAL

from .. import parsing

if TYPE_CHECKING:
    from ..watching import Looked

HOST = "127.0.0.1"
REGIME = "sample-organization"
CONDITIONS = ("as-planted", "mended", "regressed", "broken", "empty")

EXAMPLES = """\
The site has eleven gaps, planted on purpose. With --show it changes, as sites do, and
what is watched in --home says what came of it:

  vigilangue demo --home demo                        look, then open the pages
  vigilangue demo --home demo --show mended --once   the gaps are mended: resolved
  vigilangue demo --home demo --show broken --once   the server fails: nothing is told
  vigilangue demo --home demo --show regressed       the gaps are back, and it is said
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "demo",
        help="watch an invented site on this machine, and show the pages",
        description="Serves the site of an invented organization on this machine, "
        "crawls it, judges it, makes alerts, and shows them in a browser.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run, format="text", out=None)
    command.add_argument(
        "--home",
        type=Path,
        metavar="FOLDER",
        help="where the watch is kept (default: a folder that is deleted at the end)",
    )
    command.add_argument(
        "--show",
        choices=CONDITIONS,
        help="what has become of the site (default: as it was)",
    )
    command.add_argument(
        "--once", action="store_true", help="do not serve the pages afterwards"
    )
    command.add_argument(
        "--port",
        type=parsing.port,
        help="of the pages (default: 8765, or another where that is taken)",
    )
    command.add_argument(
        "--html", type=Path, metavar="FILE", help="write the report as one file as well"
    )
    command.add_argument(
        "--open", action="store_true", help="open the pages in a browser"
    )
    command.add_argument(
        "--report-language",
        choices=OFFICIAL,
        help="language of the reports (default: that of the environment)",
    )


def run(given: argparse.Namespace) -> int:
    """Watch the sample, print the picture, serve the pages until interrupted."""
    from tempfile import TemporaryDirectory

    from .. import output

    if given.html is not None:
        output.check(given.html)
    if given.home is not None:
        return _in(given)
    with TemporaryDirectory(prefix="vigilangue-demo-") as folder:
        given.home = Path(folder)
        return _in(given)


def _in(given: argparse.Namespace) -> int:
    from vigilangue import sample
    from vigilangue.app import watching

    from .. import telling, watched
    from ..serving import served
    from ..watching import looked

    watched.opened(given)
    with sample.staged(given.home / "sample") as stage:
        if given.show:
            stage.show(sample.Condition(given.show))
        sample.declare(watching.own(), stage)
        organization = watching.declared(sample.SLUG)
        with telling.to(given, "vigilangue.watch/1", "steps") as tell:
            found = looked(organization, tell, given)
        _pictured(found, given)
        if given.once:
            return found.code
        with served(given, HOST, open_=given.open) as program:
            return program.wait()


def _pictured(found: Looked, given: argparse.Namespace) -> None:
    """Print what was seen as a picture, and write the report where it is wanted."""
    from vigilangue.app import AuditOptions

    from .. import reader
    from ..answer import answered

    for fetched in found.believed:
        options = AuditOptions(
            regime=REGIME, offline=True, complete=fetched.complete, workers=1
        )
        answered((str(fetched.file),), options, given)
    if given.html:
        told = reader.said(given)("demo_report", file=given.html.resolve())
        sys.stdout.write(f"{told}\n")
