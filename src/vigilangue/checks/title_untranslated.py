"""A version bears the title of a version in another language.

Requires
    The title of a version (what its ``title`` element says, without the name of the
    site) is in the language of its text.

Why it matters
    Search results, tabs, bookmarks and shared links show the title alone, and a screen
    reader says it first: who looks for the page in their language does not find it.

Assumes
    Only a title that is, word for word, that of a version in another language fails,
    where it has common words of that language and none of its own; never what may be a
    name, or the title of a publication (the heading of the page, too). None is in order
    while a version that may bear it could not be looked at. Of a text in another
    language, ``untranslated-page`` tells.

Remedy
    Translate the ``title`` element with the text, or fill it from the heading.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import alike

BASIS = ("Minimum standards for multilingualism of UN websites: no mixed languages",)


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def title_untranslated(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        outcome, because = _judge(e, work)
        quote = e.title.text if outcome is Outcome.FAILED else None
        yield e.verdict(outcome, because, quote=quote)


def _judge(e: Expression, work: Work) -> tuple[Outcome, str]:
    title, told = e.title
    others = [o for o in work.expressions if not alike(o.tag, e.tag)]
    if e.language is None or not e.content:
        return Outcome.CANT_TELL, "its language cannot be told, or not surely"
    if not title:
        return Outcome.INAPPLICABLE, "there is no title of its own"
    if not others and not work.obscured:
        return Outcome.INAPPLICABLE, "no other version to compare with"
    if not alike(e.tag, e.language):
        return Outcome.INAPPLICABLE, f"the text, too, is in {e.language}"
    twin = next((o for o in others if o.title.text.casefold() == title.casefold()), e)
    if twin is e and work.obscured:
        return Outcome.CANT_TELL, "not every version was looked at"
    if twin is e or alike(told, e.tag):
        return Outcome.PASSED, "it is in its language, or differs from all others"
    if told is None:
        return Outcome.CANT_TELL, f"also the title in {twin.tag}: perhaps a name"
    return Outcome.FAILED, f"text in {e.language}, its title in {told}: “{title}”"
