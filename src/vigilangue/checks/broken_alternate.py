"""A page declares a language version that is not there.

Requires
    Every alternate that a page declares leads to a page.

Why it matters
    A reader, a browser or a search engine that follows the language is led to an
    error: the version is announced and not served.

Assumes
    An address that could not be looked at is not called broken: absence is claimed
    only where the look was good enough. A page that says "not found" under a good
    status counts as gone.

Remedy
    Mend the address, publish the version, or take the alternate out.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Outcome, Regime, Severity, Target, Verdict, Work, check

BASIS = ("HTML Living Standard: link type alternate",)


@check(severity=Severity.MAJOR, since="0.1", basis=BASIS)
def broken_alternate(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each broken alternate, else one for the page."""
    for e in work.expressions:
        gone = [link for link in e.alternates if link.target is Target.GONE]
        unseen = [link for link in e.alternates if link.target is Target.UNSEEN]
        for link in gone:
            because = f"the alternate in {link.label} leads nowhere: {link.url}"
            yield e.verdict(
                Outcome.FAILED, because, quote=link.quote, language=link.label
            )
        if not e.alternates:
            yield e.verdict(Outcome.INAPPLICABLE, "the page declares no alternates")
        elif unseen and not gone:
            because = f"{len(unseen)} of {len(e.alternates)} could not be looked at"
            yield e.verdict(Outcome.CANT_TELL, because)
        elif not gone:
            because = f"all of its {len(e.alternates)} alternates lead to a page"
            yield e.verdict(Outcome.PASSED, because)
