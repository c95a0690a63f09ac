"""``vigilangue check``: what is checked, and what each check asks and why."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from .. import watched

if TYPE_CHECKING:
    from vigilangue.core import Check
    from vigilangue.reports.words import Words

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
        watched.language(each)


def run(given: argparse.Namespace) -> int:
    """Print the list or one page; an unknown name is wrong input."""
    from vigilangue.checks import load
    from vigilangue.core import InputError

    from .. import output, reader

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
            out.write(_page(chosen[0], reader.said(given)))
        else:
            out.write(_list(chosen, reader.said(given)))
    return 0


def _list(checks: list[Check], said: Words) -> str:
    wide = max(len(check.slug) for check in checks)
    return "".join(
        f"{check.slug:<{wide}}  {said(f'severity_{check.severity}'):<8}  "
        f"{said(f'status_{check.status}'):<7}  {said.rule(check)[0].summary}\n"
        for check in checks
    )


def _page(check: Check, said: Words) -> str:
    basis = "; ".join(check.basis) or said("check_owed")
    severity = said(f"severity_{check.severity}")
    status = said(f"status_{check.status}")
    facts = (
        said("check_facts", severity=severity, status=status, since=check.since),
        said("check_basis", basis=basis, force=said(f"force_{check.force}")),
    )
    return "\n".join((check.slug, *facts, "", *_manual(check, said))) + "\n"


def _manual(check: Check, said: Words) -> Iterator[str]:
    """Yield what the check says of itself; in another language, what is said in it."""
    told, language = said.rule(check)
    if language == "en":
        yield check.doc.replace("``", "`")
        return
    yield told.summary
    for key in ("requires", "why", "remedy"):
        yield f"\n{said(key)}\n    {getattr(told, key)}"


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
