"""A page declares a language version that does not declare it in turn.

Requires
    Where a page names another as its version in a language, that one names it too.

Why it matters
    Search engines disregard a one-way claim, so readers are served the wrong
    version; and whoever arrives at the other page finds no way back.

Assumes
    Links of a page to itself, to anything that is not a version of the work, and
    the default (``x-default``) are not judged here. Whether the other page declares
    this one is known only where it was looked at. All versions are judged together.

Remedy
    Declare the same full set of alternates on every version.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Expression, Outcome, Severity, Target, Work, check
from vigilangue.core import LanguageLink as Link

BASIS = ("good practice: language versions name one another",)


@check(severity=Severity.MINOR, since="0.1", basis=BASIS)
def alternate_without_return(
    work: Work, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each one-way alternate, else one for each language."""
    named = [(e, a) for e in work.expressions for a in _others(e)]
    lost = [(e, a) for e, a in named if a.target is Target.VERSION]
    lost = [(e, a) for e, a in lost if a.returns is False]
    for e, a in lost:
        because = f"{a.url} ({a.label}) does not declare this page in turn"
        yield e.verdict(Outcome.FAILED, because, quote=a.quote, language=a.label)
    told = {a.label for _, a in lost}
    for tag, links in work.by_language((a for _, a in named), told=told).items():
        yield work.verdict(*_judge(links, work), language=tag)


def _others(e: Expression) -> Iterable[Link]:
    """Return the alternates to other pages; of several to one page, the last."""
    others = (a for a in e.alternates if a.label != "x-default" and a.url != e.url)
    return {a.url: a for a in others}.values()


def _judge(links: list[Link], work: Work) -> tuple[Outcome, str]:
    there = [a for a in links if a.target is Target.VERSION]
    unseen = [a for a in links if a.target is Target.UNSEEN]
    if work.partly or unseen or any(a.returns is None for a in there):
        return Outcome.CANT_TELL, "not every version was looked at"
    if not there:
        return Outcome.INAPPLICABLE, "no page declares another as this version"
    return Outcome.PASSED, f"it declares all of the {len(there)} that declare it"
