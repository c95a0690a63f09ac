"""A version is hardly more than links to content in another language.

Requires
    Links to content in another language are few on a page, so that it is no mere
    skeleton of the version that has the content.

Why it matters
    The language is served with a contents list: the reader may choose, and then must
    read everything in another language.

Assumes
    Three quarters of the text stand in links, half of the links whose end is known (and
    three at least) lead to another language, and another version of the page does not
    do so. Links with ``hreflang`` are not counted, and no page passes by links to pages
    not seen. A version merely short is the matter of ``truncated-version``.

Remedy
    Translate what the page leads to, beginning with what is read most.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Expression, Outcome, Severity, Status, check
from vigilangue.language.tags import alike

BASIS = ("Minimum standards for multilingualism of UN websites: no mere skeleton",)
FEWEST, LINKED = 3, 0.75


@check(severity=Severity.MAJOR, since="0.2", basis=BASIS, status=Status.TRIAL)
def skeleton_page(
    work: core.Work, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        others = [o.leads for o in work.expressions if o is not e and o.leads.seen]
        yield e.verdict(*_judge(e, all(_bare(o.seen, o.abroad) for o in others)))


def _judge(e: Expression, alone: bool) -> tuple[Outcome, str]:
    if not e.content or not alike(e.version, e.language):
        return Outcome.CANT_TELL, "its text is in no language that is sure"
    seen, abroad, _, dark = e.leads
    told = f"{abroad} of {seen} links lead to another language"
    if e.linked < LINKED or not _bare(seen + dark, abroad + dark):
        if seen < FEWEST:
            return Outcome.INAPPLICABLE, f"under {FEWEST} links lead to pages read"
        return Outcome.PASSED, f"{told}; {e.linked:.0%} of the text is in links"
    if not _bare(seen, abroad):
        return Outcome.CANT_TELL, f"{dark} links lead to pages not surely read"
    if alone:
        return Outcome.CANT_TELL, f"{told}; so they do on every other version seen"
    return Outcome.FAILED, f"{told}, and {e.linked:.0%} of the text is in links"


def _bare(seen: int, abroad: int) -> bool:
    return abroad >= max(FEWEST, seen / 2)
