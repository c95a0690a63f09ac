"""A work does not exist in a language that is expected of it.

Requires
    Every work has a version in each language that its organization owes for its
    kind; where no text obliges, in each language that the site itself offers.

Why it matters
    A reader who is owed a language and does not find it is sent to another
    reader's language; parity is lost one page at a time.

Assumes
    What could not be looked at is unseen, never missing. A page without content, or
    in a language that cannot be told, may be the one that is looked for.

Remedy
    Publish the missing version, or record a waiver with its legal basis.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import near, same


@check(severity=Severity.MAJOR, since="0.1")
def missing_language(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each language expected."""
    if not work.expected:
        because = f"no language is expected of this {work.kind}"
        yield Verdict(outcome=Outcome.INAPPLICABLE, because=because)
    for tag in work.expected:
        outcome, because = _judge(work, tag)
        yield Verdict(
            outcome=outcome,
            because=because,
            language=tag,
            evidence=work.evidence,
            basis=regime.basis(work.kind, tag)
            or ("no provision: offered by the site, or asked for",),
        )


def _judge(work: Work, tag: str) -> tuple[Outcome, str]:
    here = [e for e in work.expressions if same(e.version or e.language, tag)]
    if any(e.content for e in here):
        return Outcome.PASSED, "a version is there"
    if any(e.absent for e in here) and any(e.content for e in work.expressions):
        return Outcome.FAILED, "what is served there says that the page is missing"
    if here or not any(e.content for e in work.expressions):
        return Outcome.CANT_TELL, "no page with main content was seen"
    if any(same(unseen, tag) for unseen in work.unseen):
        return Outcome.CANT_TELL, "the version could not be looked at"
    if not all(e.version or e.language for e in work.expressions):
        return Outcome.CANT_TELL, "one page is in a language that cannot be told"
    if any(near(other, tag) for other in work.languages - {*work.expected}):
        return Outcome.CANT_TELL, "a version that is hard to tell from it is there"
    there = sorted({e.version or e.language or "" for e in work.expressions})
    return Outcome.FAILED, f"no version found; there is {', '.join(there)}"
