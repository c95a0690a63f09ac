"""An address answers as if the page were there, and serves something else.

Requires
    An address at which there is no page answers so (404 or 410), or sends on to the
    page that takes its place.

Why it matters
    The version counts as published, links to it look sound, search engines list it;
    the reader finds an error, or the front page in place of what they came for.

Assumes
    Title, heading and a short text must say together that the page is missing; nine
    tenths of the text must be that of a front page for it to stand in place of another.
    The page of the site that is meant to say so, at an address such as ``/404``, is let
    be, and so are front pages.

Remedy
    Answer with the status 404 or 410, and take the links to it out; or publish it.
"""

import re
from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check

BASIS = ("RFC 9110, 15.5.5: an origin that has no such page answers 404",)
MEANT = re.compile(r"(?:^|[/_.-])(?:40[34]|410|error|not-?_?found)(?:[/_.-]|$)", re.I)


@check(severity=Severity.MAJOR, since="0.2", basis=BASIS)
def soft_missing(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        yield e.verdict(*_judge(e, work.home))


def _judge(e: Expression, home: bool) -> tuple[Outcome, str]:
    if home or MEANT.search(e.url.partition("//")[2].partition("/")[2]):
        return Outcome.INAPPLICABLE, "a front page, or the one that tells of errors"
    if e.absent:
        return Outcome.FAILED, "served as a page, it says that the page is not there"
    if e.front:
        return Outcome.FAILED, "served as a page, it shows the front page in its place"
    if not e.content:
        return Outcome.CANT_TELL, "too little text to say what is served"
    return Outcome.PASSED, "a page is there"
