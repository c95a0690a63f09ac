"""A version of a work holds hardly a word.

Requires
    Every version of a work says something.

Why it matters
    An empty page counts as a version and serves nobody.

Assumes
    A page whose main content was not found may say something after all.

Remedy
    Publish the text, or take the page away.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Evidence, Outcome, Regime, Severity, Verdict, Work, check


@check(severity=Severity.MINOR, since="0.1")
def wordless_version(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    if not work.expressions:
        yield Verdict(outcome=Outcome.INAPPLICABLE, because="there is no version")
    for e in work.expressions:
        outcome = Outcome.PASSED if e.words >= 20 else Outcome.FAILED
        yield Verdict(
            outcome=outcome if e.content else Outcome.CANT_TELL,
            because=f"it has {e.words} words",
            language=e.version,
            url=e.url,
            evidence=Evidence(capture=e.capture, quote=e.quote),
        )
