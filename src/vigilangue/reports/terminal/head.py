"""The head and the closing line of the text report."""

from __future__ import annotations

from rich.text import Text

from vigilangue.core import Audit, Outcome, Summary

from .. import shown
from ..wording import moment
from ..words import Words


def head(summary: Summary, words: Words) -> Text:
    """Return what was looked at, when, and by which regime."""
    figures = (
        ("audited", moment(summary.date)),
        ("pages", f"{summary.pages:,}"),
        ("works", f"{summary.works:,}"),
        ("languages", f"{len(summary.languages)}"),
    )
    lines = [
        Text.assemble(
            (words("report"), "bold"), "  ", shown.address(" ".join(summary.targets))
        ),
        Text("   ").join(
            Text.assemble((f"{words(key)} ", "dim"), value) for key, value in figures
        ),
        Text.assemble(
            (f"{words('regime')} ", "dim"),
            f"{shown.text(summary.regime.title)} ({summary.regime.name})",
        ),
    ]
    return Text("\n").join(lines)


def closing(audit: Audit, words: Words) -> Text:
    """Return the counts of all outcomes, and of what could not be looked at."""
    totals = {outcome: 0 for outcome in Outcome}
    for counts in audit.summary.outcomes.values():
        for outcome, n in counts.items():
            totals[outcome] += n
    said = words(
        "closing",
        unseen=sum(1 for _ in audit.unseen()),
        **{outcome.value: f"{n:,}" for outcome, n in totals.items()},
    )
    return Text(said, "bold red" if totals[Outcome.FAILED] else "bold green")
