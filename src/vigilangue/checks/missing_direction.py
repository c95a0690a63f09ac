"""A page in a right-to-left language does not say so.

Requires
    A page in Arabic, Hebrew, Persian, Urdu or another language written from right
    to left has ``dir="rtl"`` on its html or body element.

Why it matters
    Without it the page is set from left to right: full stops, numbers, lists and
    tables stand on the wrong side, and mixed lines come out in the wrong order.

Assumes
    A direction set by style sheets alone counts as none: it is lost where the text
    is read without them. The language read decides; where none can be told, the
    version's, if that is written from right to left.

Remedy
    Write ``dir="rtl"`` on the html element.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import direction

BASIS = ("HTML Living Standard: the dir attribute",)


@check(severity=Severity.MAJOR, since="0.1", basis=BASIS)
def missing_direction(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        yield e.verdict(*_judge(e))


def _judge(e: Expression) -> tuple[Outcome, str]:
    language = e.language or e.version or "und"
    if direction(language) == "ltr":
        if e.language is None or e.confidence <= 0.5:
            return Outcome.CANT_TELL, "its language cannot be told, or not surely"
        return Outcome.INAPPLICABLE, f"{language} is written from left to right"
    if e.direction == "rtl":
        return Outcome.PASSED, "declared right to left"
    declared = f"declares {e.direction}" if e.direction else "declares no direction"
    return Outcome.FAILED, f"written in {language}, the page {declared}"
