"""``vigilangue read``: an instrument as paragraphs, citations and mandates."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .. import watched

FORMATS = ("text", "json", "akn", "markdown", "csv", "jsonld")

EXAMPLES = """\
FILE is a resolution, decision or declaration as PDF, DOCX, HTML or plain text, in
Arabic, Chinese, English, French, Russian or Spanish. Of several files, JSON has one
object a line; akn (Akoma Ntoso 3.0) holds one. csv has one row a mandate, jsonld what
is cited in terms of schema.org and ELI.

examples:
  vigilangue read A_RES_79_331.pdf
  vigilangue read resolutions/*.txt --format json --out resolutions.jsonl
  vigilangue read A_RES_79_331.docx --format akn --out A_RES_79_331.xml

exit codes: 0 it was read, 2 a file is missing or cannot be read.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "read",
        help="read a resolution: paragraphs, citations, who must do what by when",
        description="Reads instruments into paragraphs with their citations and "
        "mandates.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    command.add_argument(
        "--language", metavar="TAG", help="its language (default: it is identified)"
    )
    command.add_argument(
        "--format", choices=FORMATS, default="text", help="default: text"
    )
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="write there, not to the screen"
    )
    watched.language(command)


def run(given: argparse.Namespace) -> int:
    """Read each file and write it down before the next."""
    from vigilangue.app import reading
    from vigilangue.reports.instruments import writer

    from .. import output, reader

    _check(given.files, given.format)
    if given.out:
        output.check(given.out)
    write = writer(given.format, reader.said(given).language)
    with output.destination(given.out, given.format) as out:
        write(reading.read(given.files, language=given.language), out)
    return 0


def _check(files: Sequence[Path], format: str) -> None:
    """Raise InputError where a file is missing, before the others are written down."""
    from vigilangue.core import InputError
    from vigilangue.reports.instruments import SINGLE

    if format in SINGLE and len(files) > 1:
        raise InputError(f"--format {format} holds one instrument; give one FILE")
    for file in files:
        if file.is_dir():
            raise InputError(f"{file}: is a folder; name the files in it")
        if not file.exists():
            raise InputError(f"{file}: no such file")
