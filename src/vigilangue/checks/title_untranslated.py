"""A version bears the title of a version in another language.

Requires
    The title of a version (what its ``title`` element says, without the name of the
    site) is in the language of its text.

Why it matters
    Search results, tabs, bookmarks and shared links show the title alone, and a screen
    reader says it first: who looks for the page in their language does not find it.

Assumes
    Only a title that is, word for word, that of a version in another language fails,
    where it has common words of that language and none of its own. What may be a name,
    or the title of a publication (the heading of the page, too), is never told. Of a
    text in another language, ``untranslated-page`` tells.

Remedy
    Translate the ``title`` element with the text, or fill it from the heading.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import near, same

BASIS = ("Minimum standards for multilingualism of UN websites: no mixed languages",)


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def title_untranslated(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        others = [o for o in work.expressions if not _alike(o.version, e.version)]
        outcome, because = _judge(e, others)
        quote = e.title.text if outcome is Outcome.FAILED else None
        yield e.verdict(outcome, because, quote=quote)


def _judge(e: Expression, others: list[Expression]) -> tuple[Outcome, str]:
    title, told = e.title
    if not title or not others:
        missing = "title of its own" if not title else "version in another language"
        return Outcome.INAPPLICABLE, f"there is no {missing}"
    if e.language is None or not e.content:
        return Outcome.CANT_TELL, "the language of its main content cannot be told"
    if not _alike(e.version, e.language):
        return Outcome.INAPPLICABLE, f"the text, too, is in {e.language}"
    twin = next((o for o in others if o.title.text.casefold() == title.casefold()), e)
    if twin is e or _alike(told, e.version):
        return Outcome.PASSED, "it is in its language, or differs from all others"
    if told is None:
        return Outcome.CANT_TELL, f"also the title in {twin.version}: perhaps a name"
    return Outcome.FAILED, f"text in {e.language}, its title in {told}: “{title}”"


def _alike(a: str | None, b: str | None) -> bool:
    return same(a, b) or near(a, b)
