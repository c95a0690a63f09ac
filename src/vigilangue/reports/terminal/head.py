"""The head and the closing line of the text report."""

from __future__ import annotations

from rich.text import Text

from vigilangue.core import Audit, Outcome, Summary

from .. import shown
from ..presentation import Presentation
from ..totals import totals
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


def closing(audit: Audit, words: Words, how: Presentation) -> Text:
    """Return the counts of all outcomes, and of what could not be looked at.

    What checks in trial found is no finding: it stands in its own group alone.
    """
    counts = totals(audit.summary, how)
    said = words(
        "closing",
        failed=f"{counts.failed:,}",
        passed=f"{counts.outcomes[Outcome.PASSED]:,}",
        inapplicable=f"{counts.outcomes[Outcome.INAPPLICABLE]:,}",
        cant_tell=f"{counts.outcomes[Outcome.CANT_TELL]:,}",
        unseen=sum(1 for _ in audit.unseen()),
    )
    return Text(said, "bold red" if counts.failed else "bold green")
