"""``vigilangue catalog check``: what is declared, and what no longer holds of it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from .. import declared, declaring, watched

if TYPE_CHECKING:
    from vigilangue.core import Organization

EXAMPLES = """\
examples:
  vigilangue catalog check                      every declaration, nothing is fetched
  vigilangue catalog check --reach              try every source that is declared
  vigilangue catalog check --reach who ilo      try those of two organizations

exit codes: 0 all is as declared, 1 an address or a bound no longer holds, 2 a
declaration is wrong.
"""


def declare(places: Any) -> None:
    """Add the command."""
    command = places.add_parser(
        "catalog",
        help="check the declarations of organizations, sources and regimes",
        description="Reads every declaration, here and in the home folder, and says "
        "what is wrong with each: file, key, and what to write instead.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    inner = command.add_subparsers(metavar="COMMAND", required=True)
    checking = inner.add_parser(
        "check",
        help="read all of them, and try them if asked",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    checking.add_argument(
        "who",
        nargs="*",
        metavar="WHO",
        help="organizations of the catalogue (default: all)",
    )
    checking.add_argument(
        "--reach",
        action="store_true",
        help="ask each address once, and tell which no longer answers as declared",
    )
    checking.set_defaults(run=run)
    watched.options(checking)
    declaring.declare(inner)


def run(given: argparse.Namespace) -> int:
    """Print what is declared, what is wrong and what no longer holds."""
    from vigilangue import catalog
    from vigilangue.app.watching import own
    from vigilangue.core import CatalogError

    from .. import output, reader

    watched.homed(given)
    faults = list(catalog.faults(own()))
    for name in catalog.regimes():
        try:
            catalog.regime(name)
        except CatalogError as error:
            faults.append(str(error))
    whom = list(_whom(given.who))
    rows = list(declared.tried(whom) if given.reach else declared.untried(whom))
    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            out.writelines(declared.as_json(rows, faults, own()))
        else:
            said = reader.said(given)
            out.writelines(declared.as_text(rows, faults, own(), said))
    lost = any(row.faults for row in rows)
    return 2 if faults else watched.FAILED if lost else 0


def _whom(who: list[str]) -> list[Organization]:
    """Return the organizations that can be read; one that is named must be there."""
    from vigilangue import catalog
    from vigilangue.app.watching import own
    from vigilangue.core import CatalogError

    found = []
    for slug in who or catalog.organizations(own()):
        try:
            found.append(catalog.organization(slug, own()))
        except CatalogError:
            if who:
                raise
    return found
