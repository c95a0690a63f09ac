"""Runs one audit and writes what was asked for: the part that commands share."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import ExitStack

from vigilangue import checks
from vigilangue.app import AuditOptions, audit, collect_seldom
from vigilangue.core import Audit, Check, Outcome, Status, Work
from vigilangue.reports import writer

from . import output, progress
from .reader import presentation

NOTHING_FAILED, FAILED, UNSEEN = 0, 1, 3


def answered(targets: Sequence[str], options: AuditOptions, given: Namespace) -> int:
    """Audit, write the reports that ``given`` names, and return the exit code.

    ``given`` has ``format``, ``out``, ``html`` and ``report_language``.
    """
    collect_seldom()
    with ExitStack() as stack:
        with progress.shown(given) as tell:
            running = audit(targets, options=options, progress=tell)
            result = stack.enter_context(running)
        language, known = given.report_language, checks.of(Work)
        if given.html:
            with output.file(given.html, "html") as out:
                writer("html")(result, out, presentation(known, language, out))
        with output.destination(given.out, given.format) as out:
            writer(given.format)(result, out, presentation(known, language, out))
        return exit_code(result, known)


def exit_code(audit: Audit, checks: Mapping[str, Check]) -> int:
    """Return 1 where something failed, else 3 where something was unseen, else 0.

    What a check in trial finds does not count.
    """
    for slug, counts in audit.summary.outcomes.items():
        trial = slug in checks and checks[slug].status is Status.TRIAL
        if counts.get(Outcome.FAILED) and not trial:
            return FAILED
    return NOTHING_FAILED if next(audit.unseen(), None) is None else UNSEEN
