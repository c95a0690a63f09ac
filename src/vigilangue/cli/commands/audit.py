"""``vigilangue audit``: which language versions are missing, short or mislabelled."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from vigilangue.core.official import OFFICIAL

from .. import parsing, watched

FORMATS = ("text", "json", "sarif", "junit", "csv", "html")

EXAMPLES = """\
TARGET is an address (the site is crawled, politely), a folder that holds a mirror of a
site, or a WARC file. Several folders are several hosts of one audit.

examples:
  vigilangue audit https://example.org
  vigilangue audit https://example.org --keep site.warc.gz --html report.html
  vigilangue audit mirror/example.org --base-url https://www.example.org/ --offline
  vigilangue audit en.example.org fr.example.org --offline --complete
  vigilangue audit crawl.warc.gz --regime un-web --format json --out audit.json
  vigilangue audit site --offline --format sarif --out audit.sarif

exit codes: 0 nothing failed, 1 something failed, 2 wrong input, 3 nothing failed but
part of the input could not be looked at, 130 interrupted.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "audit",
        help="audit a site: each language version, with proof and rule",
        description="Finds the language versions that are missing, cut short, mixed or "
        "mislabelled, each with its proof and its rule.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("targets", nargs="+", metavar="TARGET", help="see below")
    looking = command.add_argument_group("what is looked at")
    looking.add_argument(
        "--base-url",
        metavar="URL",
        help="the address that the root of the folder stands for",
    )
    looking.add_argument(
        "--offline",
        action="store_true",
        help="fetch nothing; what is not here is unseen",
    )
    looking.add_argument(
        "--complete", action="store_true", help="what is given is the whole site"
    )
    looking.add_argument(
        "--limit",
        type=parsing.positive,
        default=1000,
        metavar="N",
        help="fetch at most N pages (default: 1000)",
    )
    looking.add_argument(
        "--keep", type=Path, metavar="WARC", help="keep what is fetched in this file"
    )
    looking.add_argument(
        "--allow-private",
        action="store_true",
        help="also fetch from this machine and from private networks",
    )
    watched.contact(looking)
    judging = command.add_argument_group("how it is judged")
    judging.add_argument(
        "--regime",
        default="any",
        metavar="NAME",
        help="what is owed: any (default: what the site offers), un-web, eu ...",
    )
    judging.add_argument(
        "--languages",
        type=parsing.languages,
        default=(),
        metavar="en,fr,...",
        help="the languages in which every work should be there",
    )
    judging.add_argument(
        "--workers",
        type=parsing.positive,
        metavar="N",
        help="processes (default: one a core)",
    )
    telling = command.add_argument_group("how it is told")
    telling.add_argument(
        "--format", choices=FORMATS, default="text", help="default: text"
    )
    telling.add_argument(
        "--out", type=Path, metavar="FILE", help="write there, not to the screen"
    )
    telling.add_argument(
        "--html", type=Path, metavar="FILE", help="write an HTML report as well"
    )
    telling.add_argument(
        "--report-language",
        choices=OFFICIAL,
        help="language of text and HTML (default: that of the environment)",
    )


def run(given: argparse.Namespace) -> int:
    """Audit, write what was asked for, and return the exit code."""
    from vigilangue.app import AuditOptions
    from vigilangue.collecting.contact import CONTACT

    from .. import output
    from ..answer import answered
    from ..crawled import kept
    from ..targets import checked

    targets = checked(given.targets)
    if given.contact:
        os.environ[CONTACT] = given.contact
    for path in filter(None, (given.out, given.html, given.keep)):
        output.check(path)
    with kept(targets, given.keep) as warc:
        options = AuditOptions(
            base_url=given.base_url,
            regime=given.regime,
            languages=given.languages,
            offline=given.offline,
            complete=given.complete,
            limit=given.limit,
            allow_private=given.allow_private,
            workers=given.workers,
            warc=warc,
        )
        return answered(targets, options, given)
