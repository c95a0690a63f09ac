"""``vigilangue lineage``: what a resolution changed in the one before it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import watched

FORMATS = ("text", "json")

EXAMPLES = """\
FILE is a resolution, decision or declaration as PDF, DOCX, HTML or plain text; give
two or more on one subject, the oldest first, each in any of the six languages.

examples:
  vigilangue lineage A_RES_77_331.pdf A_RES_79_331.pdf
  vigilangue lineage A_RES_73_346.txt A_RES_76_268.txt A_RES_78_330.txt --format json
  vigilangue lineage A_RES_77_331.en.txt A_RES_79_331.zh.txt

exit codes: 0 they were compared, 2 a file is missing or cannot be read.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "lineage",
        help="say what a resolution kept, strengthened, weakened, dropped or added",
        description="Follows each paragraph from one instrument to the next.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    command.add_argument(
        "--format", choices=FORMATS, default="text", help="default: text"
    )
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="write there, not to the screen"
    )
    watched.language(command)


def run(given: argparse.Namespace) -> int:
    """Trace the paragraphs through all files, then write."""
    from vigilangue.app import tracing
    from vigilangue.core import InputError
    from vigilangue.reports.lineages import writer
    from vigilangue.reports.lineages.naming import names

    from .. import output, reader

    if len(given.files) < 2:
        raise InputError("give at least two files, the oldest first")
    if given.out:
        output.check(given.out)
    found = list(tracing.traced(given.files))
    with output.destination(given.out, given.format) as out:
        write = writer(given.format, reader.said(given).language)
        write(found, tracing.judged(found, names(found)), out)
    return 0
