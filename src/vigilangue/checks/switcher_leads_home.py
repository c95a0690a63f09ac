"""The language switcher leads to the front page instead of the same content.

Requires
    An entry of the switcher leads to the version of the page that the reader is on.

Why it matters
    Whoever changes language loses the page and must look for it anew, in a site
    that may show it under another name: most give up and read the other language.

Assumes
    The version exists: where there is none, ``missing-language`` tells it, and the
    front page is a courtesy. On a front page itself nothing is judged. All pages are
    judged together: an entry is in order where every version was looked at.

Remedy
    Let each entry of the switcher lead to the same page in its language.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Expression, Outcome, Severity, Target, Work, check
from vigilangue.core import LanguageLink as Link
from vigilangue.language.tags import same

BASIS = ("good practice: the switcher keeps the reader on the same content",)


@check(severity=Severity.MAJOR, since="0.1", basis=BASIS)
def switcher_leads_home(
    work: Work, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each entry that leads home, else one for each language."""
    if work.home:
        yield work.verdict(Outcome.INAPPLICABLE, "a front page")
        return
    entries = [(e, s) for e in work.expressions for s in _entries(e, work)]
    lost = [(e, s) for e, s in entries if s.target is Target.HOME]
    for e, s in lost:
        because = f"the entry for {s.label} leads to the front page {s.url}"
        yield e.verdict(Outcome.FAILED, because, quote=s.quote, language=s.label)
    told = {s.label for _, s in lost}
    for tag, links in work.by_language((s for _, s in entries), told=told).items():
        yield work.verdict(*_judge(links, work), language=tag)


def _entries(e: Expression, work: Work) -> list[Link]:
    there = [tag for tag in work.languages if tag != e.version]
    return [s for s in e.switcher if any(same(s.label, tag) for tag in there)]


def _judge(links: list[Link], work: Work) -> tuple[Outcome, str]:
    if work.partly or any(s.target is Target.UNSEEN for s in links):
        return Outcome.CANT_TELL, "not every version was looked at"
    if not links:
        return Outcome.INAPPLICABLE, "no switcher has an entry for this version"
    return Outcome.PASSED, f"none of {len(links)} entries leads to the front page"
