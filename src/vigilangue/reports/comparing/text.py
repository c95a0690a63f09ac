"""Text for people: each difference with both sides, right-to-left ones set apart."""

from __future__ import annotations

from typing import TextIO

from vigilangue.concordance.comparison import Compared, Comparison

from .. import shown

ISOLATE, END = "\u2068", "\u2069"  # keep a quote in its own direction


def write(comparison: Comparison, out: TextIO) -> None:
    """Write each verdict as a small block, and how many there are."""
    for verdict in comparison.verdicts:
        out.write("\n".join(_block(verdict)) + "\n\n")
    count = len(comparison.verdicts)
    against = ", ".join(comparison.languages[1:])
    found = "no difference" if not count else f"{count} difference{'s' * (count > 1)}"
    out.write(f"{found} between {comparison.languages[0]} and {against}\n")


def _block(verdict: Compared) -> list[str]:
    lines = [f"{verdict.difference}: {verdict.because}"]
    for tag, place in verdict.places.items():
        quotes = " | ".join(verdict.evidence.get(tag, ())) or "(nothing)"
        where = "missing" if place is None else str(place)
        quoted = f"{ISOLATE}{shown.text(quotes)}{END}"
        mark = "  <- look here" if tag in verdict.at_fault else ""
        lines.append(f"  {tag:3} {where:>8}  {quoted}{mark}")
    return lines
