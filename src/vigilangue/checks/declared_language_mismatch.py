"""A page declares another language than the one it is written in.

Requires
    The language that a page declares (the ``lang`` of its html element, else that of
    its headers) is the language of its main content.

Why it matters
    Screen readers pronounce, browsers hyphenate and translate, and search engines
    list a page by what it declares: wrongly declared, it is read out as noise.

Assumes
    The first declaration counts. A page that declares nothing, or no single language
    (und, mul, zxx), is not judged; of a tag that is none ``invalid-language-tag``
    tells. Where the declaration agrees with the version and the text does not, the
    text is at fault, or was misread: ``untranslated-page`` judges it.

Remedy
    Write the language of the text into the ``lang`` attribute of the html element.
"""

import re
from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import canonical, near, same

BASIS = ("WCAG 2.2 SC 3.1.1", "HTML Living Standard: the lang attribute", "BCP 47")
PRIVATE = re.compile(r"x-|q[a-t][a-z](-|$)")


@check(severity=Severity.MINOR, since="0.1", basis=BASIS)
def declared_language_mismatch(
    work: Work, regime: Regime, today: date
) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        quote = f'lang="{e.declared[0]}" … {e.quote}' if e.declared else None
        outcome, because = _judge(e)
        yield e.verdict(outcome, because, quote=quote)


def _judge(e: Expression) -> tuple[Outcome, str]:
    tag = e.declared[0] if e.declared else "und"
    if canonical(tag) is None:
        return Outcome.INAPPLICABLE, f"{tag} is no language tag"
    if canonical(tag) in ("und", "mul", "zxx", "mis") and not e.blank:
        return Outcome.INAPPLICABLE, "the page declares no single language"
    if e.language is None or not e.content or PRIVATE.match(tag):
        return Outcome.CANT_TELL, "text and declared language cannot be compared"
    if same(tag, e.language) or near(tag, e.language):
        return Outcome.PASSED, f"declared {tag}, and the text is in {e.language}"
    if same(tag, e.version):
        return Outcome.INAPPLICABLE, f"declared {tag} as it should be: see the text"
    if e.confidence <= 0.5:
        return Outcome.CANT_TELL, f"the text seems to be in {e.language}, not surely"
    return Outcome.FAILED, f"declared {tag}, but the text is in {e.language}"
