"""The language switcher leaves out a version of the work that exists.

Requires
    Where a page has a switcher, each version of the work that exists is in it.

Why it matters
    The version is served, and whoever starts from this page never learns of it.

Assumes
    A menu that a script makes, or that leads to no version, is not seen. A version is
    there if its text is in its language; an entry offers it wherever it leads.

Remedy
    Let the switcher of every version offer every version.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from vigilangue import core
from vigilangue.core import Expression, Outcome, Severity, Target, check
from vigilangue.language.tags import near, same

BASIS = ("good practice: the switcher offers every version that there is",)


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def switcher_incomplete(
    work: core.Work, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each page that leaves out a version, else one for it."""
    there = {e.version: e for e in work.expressions if _in(e.version, [e.language])}
    dark = {e.version for e in work.expressions if not (e.language or e.absent)}
    offers = [(e, _offers(e)) for e in work.expressions]
    lost = [(e, t) for e, o in offers for t in there if o and not _in(t, o)]
    for e, tag in lost:
        because = f"the switcher does not offer {tag}: {there[tag].url}"
        quote = " ".join(s.quote for s in e.switcher)
        yield e.verdict(Outcome.FAILED, because, quote=quote, language=tag)
    for tag in work.by_language(told={tag for _, tag in lost}):
        others = [o for e, o in offers if not _in(tag, [e.version])]
        outcome, because = Outcome.PASSED, f"all {len(others)} other versions offer it"
        if work.partly or tag in dark or (work.unseen and not others):
            outcome, because = Outcome.CANT_TELL, "not every version was looked at"
        elif not others or tag not in there:
            outcome, because = Outcome.INAPPLICABLE, "no text in it for others to offer"
        elif not all(others):
            outcome, because = Outcome.CANT_TELL, "not every version has a switcher"
        yield work.verdict(outcome, because, language=tag)


def _offers(e: Expression) -> list[str | None]:
    ways = [s.version for s in e.switcher if s.target is Target.VERSION and s.version]
    leads = any(not _in(way, [e.version]) for way in ways)
    return [e.version, *ways, *(s.label for s in e.switcher)] if leads else []


def _in(tag: str | None, tags: Sequence[str | None]) -> bool:
    return any(same(tag, other) or near(tag, other) for other in tags)
