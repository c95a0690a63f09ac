"""A version states another figure, date or deadline than the others.

Requires
    The versions of a page state the same figures and dates.

Why it matters
    Who reads one language pays another sum, or comes on another day, unwarned.

Assumes
    Versions are held against each other only where they follow one another block by
    block, and only in running text; a date at the head is that of the page. No version
    is right by itself: one that differs from all others is named, of two the second.

Remedy
    Compare both with the source, and correct the one that is wrong.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Outcome, Severity, Status, check

BASIS = ("good practice: language versions state the same facts",)


@check(severity=Severity.MAJOR, since="0.2", basis=BASIS, status=Status.TRIAL)
def facts_differ(
    work: core.Work, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each version."""
    others = [e.held for e in work.expressions if e.held and e.held.reference != e.url]
    clashes = [c for held in others for c in held.clashes]
    places = [c.place for c in clashes]
    whole = [c for c in clashes if places.count(c.place) == len(others)]
    odd = whole if len(others) > 1 else []
    for e in work.expressions:
        if len(work.expressions) < 2 and not (work.hidden or work.unseen):
            yield e.verdict(Outcome.INAPPLICABLE, "no other version to compare with")
        elif e.held is None:
            yield e.verdict(Outcome.CANT_TELL, "it follows no other version closely")
        elif e.held.reference == e.url and whole:
            told = f"“{whole[0].there}” here, “{whole[0].here}” in the others"
            outcome = Outcome.FAILED if odd else Outcome.CANT_TELL
            yield e.verdict(outcome, told, quote=whole[0].other)
        elif own := [c for c in e.held.clashes if c not in odd]:
            told = f"“{own[0].here}” here, “{own[0].there}” in {e.held.reference}"
            yield e.verdict(Outcome.FAILED, told, quote=own[0].quote)
        elif e.held.passages:
            told = f"{e.held.passages} passages with figures say the same"
            yield e.verdict(Outcome.PASSED, told)
        else:
            yield e.verdict(Outcome.INAPPLICABLE, "no passage states a figure")
