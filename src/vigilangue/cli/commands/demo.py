"""``vigilangue demo``: audits an invented organization's site on this machine."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

REGIME = "sample-organization"


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "demo",
        help="audit an invented site on this machine and show the report",
        description="Serves the site of an invented organization on this machine, "
        "crawls it, audits it, and shows what is wrong on it.",
        epilog="example: vigilangue demo --open",
        allow_abbrev=False,
    )
    command.set_defaults(run=run, format="text", out=None)
    command.add_argument(
        "--html",
        type=Path,
        metavar="FILE",
        help="where the HTML report goes (default: a new temporary folder)",
    )
    command.add_argument(
        "--open", action="store_true", help="open the HTML report in a browser"
    )
    command.add_argument(
        "--report-language",
        choices=("en", "fr", "ar"),
        help="language of the reports (default: that of the environment)",
    )


def run(given: argparse.Namespace) -> int:
    """Serve the sample, audit it, print the picture and where the report is."""
    import sys
    import tempfile

    from vigilangue import sample
    from vigilangue.app import AuditOptions

    from .. import output
    from ..answer import answered
    from ..crawled import kept

    if given.html is None:
        given.html = Path(tempfile.mkdtemp(prefix="vigilangue-demo-")) / "report.html"
    output.check(given.html)
    with sample.published() as address, kept((address,), None) as warc:
        options = AuditOptions(regime=REGIME, allow_private=True, delay=0.0, warc=warc)
        code = answered((address,), options, given)
    sys.stdout.write(f"\nThe report: {given.html.resolve()}\n")
    if given.open:
        import webbrowser

        webbrowser.open(given.html.resolve().as_uri())
    return code
