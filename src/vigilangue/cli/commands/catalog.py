"""``vigilangue catalog check``: what is declared, and what is wrong with it."""

from __future__ import annotations

import argparse
from typing import Any

from .. import declaring, watched


def declare(places: Any) -> None:
    """Add the command."""
    command = places.add_parser(
        "catalog",
        help="check the declarations of organizations, sources and regimes",
        description="Reads every declaration, here and in the home folder, and says "
        "what is wrong with each: file, key, and what to write instead.",
        epilog="example: vigilangue catalog check",
        allow_abbrev=False,
    )
    inner = command.add_subparsers(metavar="COMMAND", required=True)
    checking = inner.add_parser("check", help="read all of them", allow_abbrev=False)
    checking.set_defaults(run=run)
    watched.options(checking)
    declaring.declare(inner)


def run(given: argparse.Namespace) -> int:
    """Print what is declared and what is wrong; wrong declarations are exit code 2."""
    import json

    from vigilangue import catalog
    from vigilangue.app.watching import own
    from vigilangue.core import CatalogError

    from .. import output

    watched.homed(given)
    faults = list(catalog.faults(own()))
    for name in catalog.regimes():
        try:
            catalog.regime(name)
        except CatalogError as error:
            faults.append(str(error))
    declared = {
        "schema": "vigilangue.catalog/1",
        "organizations": list(catalog.organizations(own())),
        "regimes": list(catalog.regimes()),
        "faults": faults,
    }
    with output.destination(given.out, given.format) as out:
        if given.format == "json":
            out.write(json.dumps(declared, ensure_ascii=False, indent=1) + "\n")
        else:
            out.write(f"organizations: {', '.join(declared['organizations'])}\n")
            out.write(f"regimes: {', '.join(declared['regimes'])}\n")
            out.write(f"own declarations: {own()}\n")
            out.writelines(f"wrong: {fault}\n" for fault in faults)
    return 2 if faults else 0
