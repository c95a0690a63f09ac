"""``vigilangue evaluate``: judges what was collected, or judges it again."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from .. import watched

if TYPE_CHECKING:
    from vigilangue.app.watching import WatchOptions
    from vigilangue.core import Organization

    from ..telling import Tell

EXAMPLES = """\
With --as-of or --trial what was judged before is judged again, and nothing is kept:
the same captures must give the same answer, and a check in trial tells what it would
open and resolve if it were active.

examples:
  vigilangue evaluate                     all that was collected and not judged yet
  vigilangue evaluate www-example-org --as-of 2026-11-24
  vigilangue evaluate www-example-org --trial stale-version

exit codes: 0 nothing failed, 1 something failed (with --as-of: the answer differs),
2 wrong input, 3 nothing failed but a source was at fault, so nothing of it was judged.
"""


def declare(places: Any) -> None:
    """Add the command and its options."""
    command = places.add_parser(
        "evaluate",
        help="judge what was collected; with --as-of, judge it again",
        description="Runs every check over what was collected and keeps the verdicts. "
        "`vigilangue alerts` makes alerts of them.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.set_defaults(run=run)
    command.add_argument("who", nargs="*", metavar="WHO", help=watched.WHO)
    command.add_argument(
        "--as-of",
        type=day,
        metavar="DATE",
        help="judge again what was last collected by the end of a day (UTC)",
    )
    command.add_argument(
        "--trial", metavar="CHECK", help="tell what a check would open and resolve"
    )
    watched.options(command)


def day(text: str) -> datetime:
    """Return the end of a day, or a moment, that is written as in ISO 8601."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        hint = "write it as 2026-11-24 or 2026-11-24T08:00"
        raise argparse.ArgumentTypeError(f"{text!r} is no date: {hint}") from error
    if len(text) <= len("2026-11-24"):
        moment = datetime.combine(moment.date(), time.max)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def run(given: argparse.Namespace) -> int:
    """Judge, tell of each evaluation, and return the exit code."""
    from vigilangue.app import watching

    from .. import progress, telling

    watched.opened(given)
    run_over = _again if given.as_of or given.trial else _afresh
    with telling.to(given, "vigilangue.evaluate/1", "evaluations") as tell:

        def evaluate(organization: Organization) -> int:
            with progress.shown(given) as shown:
                options = watching.WatchOptions(progress=shown)
                codes = set(run_over(organization, options, given, tell))
            return watched.FAILED if watched.FAILED in codes else max(codes, default=0)

        return watched.over(given, watched.known, evaluate, tell)


def _afresh(
    organization: Organization,
    options: WatchOptions,
    given: argparse.Namespace,
    tell: Tell,
) -> Iterator[int]:
    from vigilangue.app import watching

    from .. import telling

    evaluated = None
    for evaluated in watching.evaluate(organization, options):
        tell(telling.evaluated(evaluated))
        at_fault = 3 if evaluated.faults else 0
        yield 1 if evaluated.failed else at_fault
    if evaluated is None:
        tell(telling.nothing(organization.slug))


def _again(
    organization: Organization,
    options: WatchOptions,
    given: argparse.Namespace,
    tell: Tell,
) -> Iterator[int]:
    from vigilangue.app import watching

    from .. import telling

    replayed = None
    for replayed in watching.replay(
        organization, options, as_of=given.as_of, trial=given.trial
    ):
        tell(telling.replayed(replayed))
        yield 1 if replayed.differ else 0
    if replayed is None:
        tell(telling.nothing(organization.slug, "watch_nothing_then"))
