"""A page offers feeds of news only in another language than its own.

Requires
    Of the feeds (RSS, Atom) that a version offers, one is in its language.

Why it matters
    Who subscribes from a page in their language expects to be served in it, and gets
    another language with every item that follows.

Assumes
    A feed that was captured is in the language that its entries are written in, else
    in the one it declares. Of any other, the ``hreflang`` of the link, the address (at
    the place where this site names languages) and a language named in its title count
    against it, where they agree; the mere wording of the title does not. For it they
    are only a promise: *cannot tell*. Comments and other feeds beside one in the
    language of the page are let be.

Remedy
    Offer a feed in each language, or take the link out of the other versions.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Expression, Outcome, Severity, Status, check
from vigilangue.language.tags import alike

BASIS = ("Minimum standards for multilingualism of UN websites: no feeds in another",)
CAPTURED = {"entries", "declared"}


@check(severity=Severity.MINOR, since="0.2", basis=BASIS, status=Status.TRIAL)
def feed_in_other_language(
    work: core.Work, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        outcome, because = _judge(e)
        quote = " ".join(f.quote for f in e.feeds)
        yield e.verdict(outcome, because, quote=quote or None)


def _judge(e: Expression) -> tuple[Outcome, str]:
    page = e.tag
    if not e.feeds and e.dark:
        return Outcome.CANT_TELL, "the page is blank"
    if not e.feeds:
        return Outcome.INAPPLICABLE, "the page offers no feed"
    own = [f for f in e.feeds if alike(f.language, page)]
    if any(f.known in CAPTURED for f in own):
        return Outcome.PASSED, f"a feed in {page} is offered"
    if own:
        return Outcome.CANT_TELL, f"a feed in {page} is promised, and was not seen"
    if page is None or any(f.language is None for f in e.feeds):
        return Outcome.CANT_TELL, "not every feed says in which language it is"
    told = ", ".join(f"{f.url} ({f.language}: {f.known})" for f in e.feeds)
    return Outcome.FAILED, f"no feed offered is in {page}: {told}"
