"""A page that stands for one language is written in another.

Requires
    The main content of a version is in the language that its address, its label
    and the links to it name.

Why it matters
    The version counts as published and nobody can read it: on paper the language
    is served, in truth it is not.

Assumes
    The work is offered or expected in the language read: else the name of the version
    may be what is wrong. A text under ten words says nothing. Languages that writing
    does not tell apart (hr and bs, id and ms) never fail. Of a page of which a quarter
    is translated, ``mixed-language`` tells; a declaration that agrees with the version
    is left alone by ``declared-language-mismatch``, for it is the text that is wrong.

Remedy
    Publish the translation, or take the version and its links away until then.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import near, same


@check(severity=Severity.MAJOR, since="0.1")
def untranslated_page(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        yield e.verdict(*_judge(e, (*work.languages, *work.expected)))


def _judge(e: Expression, offered: tuple[str, ...]) -> tuple[Outcome, str]:
    if e.version is None:
        return Outcome.INAPPLICABLE, "nothing says which language it should be in"
    if e.language is None or not e.content:
        return Outcome.CANT_TELL, "the language of its main content cannot be told"
    if same(e.version, e.language) or near(e.version, e.language):
        return Outcome.PASSED, f"the text is in {e.language}"
    translated = sum(p.words for p in e.passages if same(p.language, e.version))
    if translated * 4 >= e.words:
        because = f"{translated} of {e.words} words are in {e.version}: it is mixed"
        return Outcome.INAPPLICABLE, because
    if e.confidence <= 0.5 or e.words < 10:
        return Outcome.CANT_TELL, f"the text seems to be in {e.language}, not surely"
    if not any(same(e.language, tag) for tag in offered):
        return Outcome.CANT_TELL, f"reads as {e.language}, which the work is not in"
    return Outcome.FAILED, f"the version in {e.version} is written in {e.language}"
