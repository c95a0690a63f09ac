"""``vigilangue catalog add`` and ``remove``: one's own declarations, line by line."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from . import parsing, reader, watched

ADDING = """\
examples:
  vigilangue catalog add https://www.example.org/ --every "6 hours"
  vigilangue catalog add https://www.example.org/ --organization "River Office"
      --regime any --languages en,fr,ar
  vigilangue run                     looks at it, and at all others, when they are due
"""


def declare(inner: Any) -> None:
    """Add the two commands."""
    adding = inner.add_parser(
        "add",
        help="declare a site to be watched",
        description="Writes the declaration of a site into the folder of your own.",
        epilog=ADDING,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    adding.set_defaults(run=add)
    adding.add_argument("address", metavar="URL", help="where the site begins")
    adding.add_argument(
        "--organization",
        default="",
        metavar="NAME",
        help="whose it is: one that is declared, or the title of a new one",
    )
    adding.add_argument("--title", default="", help="what the source is called")
    adding.add_argument("--regime", default="", metavar="NAME", help="what is owed")
    adding.add_argument(
        "--languages",
        type=parsing.languages,
        default=(),
        metavar="TAGS",
        help="the languages owed, where the regime does not say: en,fr,ar",
    )
    adding.add_argument(
        "--every", default="", metavar="WAIT", help='"6 hours", "1 day", "once"'
    )
    adding.add_argument(
        "--limit", type=parsing.positive, metavar="N", help="at most N pages at a time"
    )
    watched.options(adding)
    removing = inner.add_parser(
        "remove",
        help="take a declaration away at which nobody looked yet",
        allow_abbrev=False,
    )
    removing.set_defaults(run=remove)
    removing.add_argument("source", metavar="ORGANIZATION/SOURCE")
    watched.options(removing)


def add(given: argparse.Namespace) -> int:
    """Declare it, and say where."""
    from vigilangue.app import declaring

    watched.homed(given)
    regime = given.regime
    if regime.endswith(".toml"):
        regime = str(Path(regime).absolute())
    added = declaring.add(
        declaring.Adding(
            address=given.address,
            organization=given.organization,
            title=given.title,
            regime=regime,
            languages=given.languages,
            every=given.every,
            limit=given.limit,
        )
    )
    name = f"{added.organization.slug}/{added.source.slug}"
    row = {
        "schema": "vigilangue.added/1",
        "organization": added.organization.slug,
        "source": added.source.slug,
        "files": [str(file) for file in added.files],
    }
    said = reader.said(given)
    first, last = said("declared_name", name=name), said("declared_then")
    return _told(given, row, [first, *(f"  {file}" for file in added.files), last])


def remove(given: argparse.Namespace) -> int:
    """Take it away, and say so."""
    from vigilangue.app import declaring
    from vigilangue.core import InputError

    organization, slash, source = given.source.partition("/")
    if not slash:
        raise InputError(f"{given.source}: give ORGANIZATION/SOURCE")
    watched.opened(given)
    declaring.remove(organization, source)
    row = {
        "schema": "vigilangue.removed/1",
        "organization": organization,
        "source": source,
    }
    told = reader.said(given)("declared_removed", name=given.source)
    return _told(given, row, [told])


def _told(given: argparse.Namespace, row: dict[str, Any], lines: list[str]) -> int:
    from vigilangue.reports import shown

    from . import output

    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            out.write(json.dumps(row, ensure_ascii=False, indent=1) + "\n")
        else:
            out.writelines(f"{shown.text(line)}\n" for line in lines)
    return 0
