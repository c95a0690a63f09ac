"""``vigilangue notice``: which languages vacancy notices ask for, and by which rule."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import parsing, watched

FORMATS = ("text", "json", "sarif", "junit", "csv")
COUNTED = ("text", "json", "csv")
BY = ("all", "organization", "department", "level", "duty-station", "month")

EXAMPLES = """\
FILE is a vacancy notice as HTML, Markdown, PDF, DOCX or plain text, in Arabic, Chinese,
English, French, Russian or Spanish, a folder of them, the JSON list of a job board, or
a crawl (WARC), whose pages are paired as an audit pairs them.
Without a regime, only two versions are held against each other.

examples:
  vigilangue notice draft.docx --regime un-secretariat
  vigilangue notice draft.md --regime un-secretariat --duty-station Bamako
  vigilangue notice notice.en.pdf --counterpart notice.fr.pdf
  vigilangue notice drafts/ --regime who --format sarif --out notices.sarif
  vigilangue audit https://jobs.example.org --keep jobs.warc.gz
  vigilangue notice jobs.warc.gz --regime un-secretariat
  vigilangue notice --count notices/ --by duty-station --format csv

exit codes: 0 nothing failed, 1 something failed, 2 wrong input, 3 nothing failed but
part of the input could not be read.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "notice",
        help="read vacancy notices: the languages they ask for, the rules they keep",
        description="Reads what languages vacancy notices ask for, and judges it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    judging = command.add_argument_group("how it is judged")
    judging.add_argument(
        "--regime",
        default="any",
        metavar="NAME",
        help="whose rules: un-secretariat, who, canada-federal ... (default: none)",
    )
    judging.add_argument(
        "--duty-station",
        default="",
        metavar="PLACE",
        help="where the post is, in any official language (default: as printed)",
    )
    judging.add_argument(
        "--counterpart",
        type=Path,
        metavar="FILE",
        help="the same notice in another language",
    )
    judging.add_argument(
        "--columns",
        type=Path,
        metavar="TOML",
        help="how a job board calls what it holds, where it is not as usual",
    )
    counting = command.add_argument_group("how it is counted")
    counting.add_argument(
        "--count", action="store_true", help="count the notices, judge none"
    )
    counting.add_argument(
        "--by", choices=BY, default="all", help="in groups (default: all together)"
    )
    counting.add_argument(
        "--since", type=parsing.day, metavar="DAY", help="posted from 2026-01-01 on"
    )
    counting.add_argument(
        "--until", type=parsing.day, metavar="DAY", help="posted until 2026-12-31"
    )
    telling = command.add_argument_group("how it is told")
    telling.add_argument(
        "--format", choices=FORMATS, default="text", help="default: text"
    )
    telling.add_argument(
        "--out", type=Path, metavar="FILE", help="write there, not to the screen"
    )
    watched.language(telling)


def run(given: argparse.Namespace) -> int:
    """Read the notices, write what was asked for, and return the exit code."""
    from vigilangue.core import InputError

    from .. import noticing, output

    for file in given.files:
        if not file.exists():
            raise InputError(f"{file}: no such file")
    if given.count and given.format not in COUNTED:
        raise InputError(f"--count: its formats are {', '.join(COUNTED)}")
    if not given.count and (given.by != "all" or given.since or given.until):
        raise InputError("--by, --since and --until are of what is counted: --count")
    if given.out:
        output.check(given.out)
    return noticing.counted(given) if given.count else noticing.judged(given)
