"""A page declares a language version that is not there.

Requires
    Every alternate that a page declares leads to a page.

Why it matters
    A reader, a browser or a search engine that follows the language is led to an
    error: the version is announced and not served.

Assumes
    An address that could not be looked at is not called broken: absence is claimed
    only where the look was good enough. A page that says "not found" under a good
    status counts as gone. The declarations of all versions are judged together.

Remedy
    Mend the address, publish the version, or take the alternate out.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import LanguageLink as Link
from vigilangue.core import Outcome, Regime, Severity, Target, Verdict, Work, check

BASIS = ("HTML Living Standard: link type alternate",)


@check(severity=Severity.MAJOR, since="0.1", basis=BASIS)
def broken_alternate(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each broken alternate, else one for each language."""
    named = [(e, link) for e in work.expressions for link in e.alternates]
    gone = [(e, link) for e, link in named if link.target is Target.GONE]
    for e, link in gone:
        because = f"the alternate in {link.label} leads nowhere: {link.url}"
        yield e.verdict(Outcome.FAILED, because, quote=link.quote, language=link.label)
    told = {link.label for _, link in gone}
    for tag, links in work.by_language((link for _, link in named), told=told).items():
        yield work.verdict(*_judge(links, work), language=tag)


def _judge(links: list[Link], work: Work) -> tuple[Outcome, str]:
    if work.partly or any(link.target is Target.UNSEEN for link in links):
        return Outcome.CANT_TELL, "not every version was looked at"
    if not links:
        return Outcome.INAPPLICABLE, "no page declares an alternate in it"
    return Outcome.PASSED, f"all of {len(links)} alternates in it lead to a page"
