"""``vigilangue check``: what is checked, and what each check asks and why."""

from __future__ import annotations

import argparse
import json
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vigilangue.core import Check

SCHEMA = "vigilangue.checks/1"


def declare(places: Any) -> None:
    """Add the command, with its list and its pages."""
    command = places.add_parser(
        "check",
        help="list the checks, or show what one asks and why",
        description="Says what is checked: what each check asks, why, and the remedy.",
        epilog="example: vigilangue check show missing-language",
        allow_abbrev=False,
    )
    inner = command.add_subparsers(metavar="list|show", required=True)
    listing = inner.add_parser(
        "list", help="every check in one line", allow_abbrev=False
    )
    listing.set_defaults(run=run, slug=None)
    page = inner.add_parser("show", help="one check in full", allow_abbrev=False)
    page.add_argument("slug", metavar="SLUG", help="its name, as in `check list`")
    page.set_defaults(run=run)
    for each in (listing, page):
        each.add_argument(
            "--format", choices=("text", "json"), default="text", help="default: text"
        )


def run(given: argparse.Namespace) -> int:
    """Print the list or one page; an unknown name is wrong input."""
    from vigilangue.checks import load
    from vigilangue.core import InputError

    from .. import output

    checks = load()
    if given.slug and given.slug not in checks:
        near = get_close_matches(given.slug, checks, n=1)
        hint = f"did you mean {near[0]}?" if near else "see: vigilangue check list"
        raise InputError(f"no check is named {given.slug!r}: {hint}")
    chosen = [checks[given.slug]] if given.slug else list(checks.values())
    with output.standard() as out:
        if given.format == "json":
            out.write(_json(chosen))
        elif given.slug:
            out.write(_page(chosen[0]))
        else:
            out.write(_list(chosen))
    return 0


def _list(checks: list[Check]) -> str:
    from vigilangue.reports.manual import manual

    wide = max(len(check.slug) for check in checks)
    return "".join(
        f"{check.slug:<{wide}}  {check.severity:<8}  {check.status:<7}  "
        f"{manual(check).summary}\n"
        for check in checks
    )


def _page(check: Check) -> str:
    facts = (
        f"severity {check.severity} · status {check.status} · since {check.since}",
        f"basis: {'; '.join(check.basis) or 'what the regime owes'} ({check.force})",
    )
    return "\n".join((check.slug, *facts, "", check.doc.replace("``", "`"))) + "\n"


def _json(checks: list[Check]) -> str:
    from vigilangue.reports.manual import manual

    said = [
        {
            "check": check.slug,
            "severity": check.severity,
            "status": check.status,
            "since": check.since,
            "basis": list(check.basis),
            "force": check.force,
            "summary": manual(check).summary,
            "requires": manual(check).requires,
            "why": manual(check).why,
            "assumes": manual(check).assumes,
            "remedy": manual(check).remedy,
        }
        for check in checks
    ]
    whole = {"schema": SCHEMA, "checks": said}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
