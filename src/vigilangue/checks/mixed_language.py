"""A page holds passages in another language than its own.

Requires
    All of the main content is in one language.

Why it matters
    A page that breaks into another language says which readers come first, and
    leaves the others without the passage that was newest or most urgent.

Assumes
    Quotations, titles of works, names of bodies, names of languages in a switcher,
    code and addresses have been set aside: what is left was left untranslated. Of a
    page that reads in another language as a whole, at least a twentieth must be
    translated: else nothing is mixed, and ``untranslated-page`` tells it.

Remedy
    Translate the passage, or leave it out and link to it, naming its language.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import near, same

BASIS = ("Minimum standards for multilingualism of UN websites: no mixed languages",)


@check(severity=Severity.MINOR, since="0.1", basis=BASIS)
def mixed_language(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        yield _judge(e)


def _judge(e: Expression) -> Verdict:
    if e.language is None or not e.content:
        because = "the language of its main content cannot be told"
        return e.verdict(Outcome.CANT_TELL, because)
    read, named = e.language, e.version or e.language
    other = [p for p in e.passages if not _alike(p.language, read)]
    translated = sum(p.words for p in other if _alike(p.language, named))
    foreign = [p for p in other if not _alike(p.language, named)]
    if foreign:
        tags = ", ".join(sorted({p.language for p in foreign}))
        because = f"{sum(p.words for p in foreign)} of {e.words} words are in {tags}"
        return e.verdict(Outcome.FAILED, because, quote=foreign[0].text)
    if _alike(read, named):
        return e.verdict(Outcome.PASSED, f"all of the text is in {read}")
    because = f"{translated} of {e.words} words are in {named}, the others in {read}"
    if translated * 20 >= e.words:
        return e.verdict(Outcome.FAILED, because)
    sure = e.confidence > 0.5
    return e.verdict(Outcome.INAPPLICABLE if sure else Outcome.CANT_TELL, because)


def _alike(a: str, b: str) -> bool:
    return same(a, b) or near(a, b)
