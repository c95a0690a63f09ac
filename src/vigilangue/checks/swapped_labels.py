"""The labels of a page's links to its language versions are exchanged.

Requires
    Each link that names a language leads to the version in that language.

Why it matters
    The reader who chooses French gets Spanish, and search engines do the same.

Assumes
    A target's language is known from the target. Only an exchange is a fault (fr for
    es and es for fr, or a ring): one label alone may come from a wrong pairing.

Remedy
    Exchange the labels (the ``hreflang`` values, or the texts of the switcher).
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import LanguageLink as Link
from vigilangue.core import Outcome, Regime, Severity, Target, Verdict, Work, check
from vigilangue.language.tags import near, same

UNSEEN = (Target.UNSEEN, Target.VERSION)  # the latter in a language not told
BASIS = ("HTML Living Standard: the hreflang attribute",)


@check(severity=Severity.MAJOR, since="0.1", basis=BASIS)
def swapped_labels(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each page."""
    for e in work.expressions:
        links = [a for a in (*e.alternates, *e.switcher) if a.label != "x-default"]
        known = [a for a in links if a.target is Target.VERSION and a.version]
        unseen = any(a.target in UNSEEN and not a.version for a in links)
        wrong = [a for a in known if not same(a.label, a.version)]
        wrong = [a for a in wrong if not near(a.label, a.version)]
        ring = _ring(wrong)
        shown = ring or wrong
        told = ", ".join(f"{a.label} → {a.version}" for a in shown)
        outcome, because = Outcome.PASSED, "every label is that of its version"
        if ring:
            outcome, because = Outcome.FAILED, f"exchanged: {told}"
        elif wrong or unseen or (e.blank and not links):
            told = f"no exchange seen, but {told or 'not all were looked at'}"
            outcome, because = Outcome.CANT_TELL, told
        elif not known:
            outcome, because = Outcome.INAPPLICABLE, "no link names another version"
        yield e.verdict(outcome, because, quote=" ".join(a.quote for a in shown))


def _ring(wrong: list[Link]) -> list[Link]:
    for ring in ([link] for link in wrong):
        while onward := [a for a in wrong if same(a.label, ring[-1].version)]:
            if ring[0] in onward:
                return ring
            if onward[0] in ring:
                break
            ring.append(onward[0])
    return []
