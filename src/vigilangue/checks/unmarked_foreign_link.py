"""Links of a page lead to pages in another language, and nothing says so.

Requires
    A link of the main content that leads to a page in another language says so.

Why it matters
    The reader leaves their language without having chosen to, and learns it only when
    the page is there; where the page exists in their language, they were sent past it.

Assumes
    Only links whose ends are in languages that address and text agree on are judged; no
    page passes by others. One is marked by ``hreflang``, a language named in it, beside
    it or above, or words in that language; too few words never count against it.

Remedy
    Lead to the version in the language of the page; where there is none, name the
    language beside the link and give it ``hreflang``.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.core.expression import ForeignLink
from vigilangue.language.tags import alike

BASIS = ("Minimum standards for multilingualism of UN websites: links say so",)
NAMED = 3  # links that are named


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def unmarked_foreign_link(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        quote = " | ".join(link.text for link in _unmarked(e))
        yield e.verdict(*_judge(e), quote=quote or None)


def _judge(e: Expression) -> tuple[Outcome, str]:
    if not e.content or not alike(e.version, e.language):
        return Outcome.CANT_TELL, "its text is in no language that is sure"
    if not any(e.leads):
        return Outcome.INAPPLICABLE, "no link leads to a page whose language is sure"
    if lost := _unmarked(e):
        past = f", past a version in {e.version}" * any(x.version for x in lost)
        told = "; ".join(f"“{x.text}” {x.url}" for x in lost[:NAMED])
        because = f"lead to another language unmarked{past}: {told}"
        return Outcome.FAILED, f"{len(lost)} of {e.leads.seen} links {because}"
    if e.leads.abroad > sum(link.marked is True for link in e.leads.foreign):
        return Outcome.CANT_TELL, "a link leads abroad; its words may be in either"
    if dark := e.leads.unseen:
        return Outcome.CANT_TELL, f"{dark} links lead to pages not surely read"
    return Outcome.PASSED, f"{e.leads.seen} links stay in {e.version} or say so"


def _unmarked(e: Expression) -> list[ForeignLink]:
    """Return the links that say nothing, those past a version first."""
    lost = [link for link in e.leads.foreign if link.marked is False]
    return sorted(lost, key=lambda link: not link.version)
