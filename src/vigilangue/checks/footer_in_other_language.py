"""What stands at the foot of a page is in another language than the page.

Requires
    What the pages of a site repeat at their end (footer, notices, links to terms and
    contact) is in the language of each version.

Why it matters
    Contact, complaints, accessibility, privacy and legal terms are reached from there:
    in another language they are out of reach for the readers who need them most.

Assumes
    Only lines that four in five pages in a language share at their end count; of few
    pages it cannot be told that they share none. Names,
    copyright lines of names alone and the names of languages are left out; of what
    remains there must be a sentence or two, which two readers find to be in one other
    language. Where the text is in the language of its foot, and not in that of its
    version, ``untranslated-page`` tells it.

Remedy
    Translate the template of the site, not only its pages.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import alike, same

BASIS = (
    "Minimum standards for multilingualism of UN websites: "
    "footer in the language of the page",
)


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def footer_in_other_language(
    work: Work, regime: Regime, today: date
) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        outcome, because = _judge(e)
        quote = e.footer.text if e.footer and outcome is Outcome.FAILED else None
        yield e.verdict(outcome, because, quote=quote)


def _judge(e: Expression) -> tuple[Outcome, str]:
    if e.footer is None or (e.blank and not e.footer.text):
        return Outcome.CANT_TELL, "too little was seen to know what recurs at its end"
    text, told = e.footer
    page = e.tag
    if not text:
        return Outcome.INAPPLICABLE, "nothing that recurs stands at its end"
    if told is None or page is None:
        return Outcome.CANT_TELL, "names and few words: its language cannot be told"
    if alike(told, page):
        return Outcome.PASSED, f"the foot of the page is in {told}"
    if same(told, e.language):
        return Outcome.INAPPLICABLE, f"the text, too, is in {told}"
    return Outcome.FAILED, f"the page is in {page}, what stands at its foot in {told}"
