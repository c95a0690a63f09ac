"""A version holds much less than the version it is compared with.

Requires
    A version says as much as its reference, allowing for how much longer or shorter
    its language writes.

Why it matters
    Half a page passes for the whole of it: the reader does not know what is left
    out, and the version counts as published.

Assumes
    What is plausible was learned from the pairs of the same site; a text that
    follows its reference closely and then stops is held to four fifths of it. A
    text in another language than its version's is ``untranslated-page``'s matter.
    Nothing is said of a version that holds more. None holds enough while another, which
    may hold more than those seen, could not be looked at.

Remedy
    Translate the rest, or say on the page that it is a summary.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import near, same


@check(severity=Severity.MAJOR, since="0.1")
def truncated_version(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    alone = len(work.expressions) == 1
    for e in work.expressions:
        yield e.verdict(*_judge(e, alone, work.obscured))


def _judge(e: Expression, alone: bool, partly: bool) -> tuple[Outcome, str]:
    if alone and e.content and not partly:
        return Outcome.INAPPLICABLE, "no other version to compare with"
    if e.depth is None or not e.content:
        return Outcome.CANT_TELL, "could not be compared with another version"
    said, read = e.version or e.language, e.language or e.version
    if said and read and not same(said, read) and not near(said, read):
        return Outcome.CANT_TELL, f"the text is in {read}, not in {said}"
    held = f"{e.depth.ratio:.0%} of what {e.depth.reference} makes likely"
    if e.depth.quote:
        held += f", which goes on: “{e.depth.quote[:80]}”"
    if e.depth.breaks_off and e.depth.ratio < 0.8:
        return Outcome.FAILED, f"breaks off after {held}"
    if e.depth.ratio < e.depth.low:
        return Outcome.FAILED, f"under {e.depth.low:.0%}, it holds {held}"
    if partly:
        return Outcome.CANT_TELL, f"holds {held}; not every version was looked at"
    return Outcome.PASSED, f"holds {held}"
