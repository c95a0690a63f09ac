"""The language switcher leads to the front page instead of the same content.

Requires
    An entry of the switcher leads to the version of the page that the reader is on.

Why it matters
    Whoever changes language loses the page and must look for it anew, in a site
    that may show it under another name: most give up and read the other language.

Assumes
    The version exists: where there is none, ``missing-language`` tells it, and the
    front page is a courtesy. On a front page itself nothing is judged.

Remedy
    Let each entry of the switcher lead to the same page in its language.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Outcome, Regime, Severity, Target, Verdict, Work, check
from vigilangue.language.tags import same

BASIS = ("good practice: the switcher keeps the reader on the same content",)


@check(severity=Severity.MAJOR, since="0.1", basis=BASIS)
def switcher_leads_home(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each entry that leads home, else one for the page."""
    for e in work.expressions:
        there = [tag for tag in work.languages if tag != e.version]
        links = [s for s in e.switcher if any(same(s.label, tag) for tag in there)]
        lost = [s for s in links if s.target is Target.HOME]
        unseen = [s for s in links if s.target is Target.UNSEEN]
        if work.home or not links:
            because = "a front page" if work.home else "no switcher to another version"
            yield e.verdict(Outcome.INAPPLICABLE, because)
            continue
        for s in lost:
            because = f"the entry for {s.label} leads to the front page {s.url}"
            yield e.verdict(Outcome.FAILED, because, quote=s.quote, language=s.label)
        if unseen and not lost:
            because = f"{len(unseen)} of {len(links)} entries could not be looked at"
            yield e.verdict(Outcome.CANT_TELL, because)
        elif not lost:
            because = f"none of its {len(links)} entries leads to the front page"
            yield e.verdict(Outcome.PASSED, because)
