"""``vigilangue compare``: language versions of one document against each other."""

from __future__ import annotations

import argparse
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

from .. import watched
from ..parsing import languages

FORMATS = ("text", "json", "junit", "sarif")

EXAMPLES = """\
The first FILE is the reference. What the language alone explains (a number in words,
the order of a date, digits of another script) is no difference.

examples:
  vigilangue compare resolution.en.docx resolution.fr.docx
  vigilangue compare en.txt fr.txt ar.txt --languages en,fr,ar --aligned
  vigilangue compare en.pdf zh.pdf --format json --out differences.json
  vigilangue compare en.txt fr.txt --aligned --format sarif --out differences.sarif

exit codes: 0 nothing differs, 1 something does, 2 a file is missing or cannot be read.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "compare",
        help="hold language versions of a document against each other",
        description="Compares numbers, dates, citations, footnotes, force and "
        "wholeness of two to six language versions.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    command.add_argument(
        "--languages",
        type=languages,
        metavar="TAGS",
        help="their languages in order, as en,fr,ar (default: identified)",
    )
    command.add_argument(
        "--aligned",
        action="store_true",
        help="line N of each file is the same passage",
    )
    command.add_argument(
        "--format", choices=FORMATS, default="text", help="default: text"
    )
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="write there, not to the screen"
    )
    watched.language(command)


def run(given: argparse.Namespace) -> int:
    """Compare the files and write down how they differ."""
    from vigilangue.app import comparing
    from vigilangue.core import InputError
    from vigilangue.reports.comparing import Setting, writer

    from .. import output, reader

    if len(given.files) < 2:
        raise InputError("give two FILEs or more; the first is the reference")
    for file in given.files:
        if not file.is_file():
            raise InputError(f"{file}: no such file")
    if given.out:
        output.check(given.out)
    write = writer(given.format)
    found = comparing.compare(
        given.files, languages=given.languages, aligned=given.aligned
    )
    names = dict(zip(found.languages, map(str, given.files), strict=True))
    setting = Setting(
        files=names,
        width=get_terminal_size().columns,
        language=reader.said(given).language,
    )
    with output.destination(given.out, given.format) as out:
        write(found, out, setting)
    return 1 if any(not verdict.trial for verdict in found.verdicts) else 0
