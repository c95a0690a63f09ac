"""A page names a language by a tag that does not exist.

Requires
    Each language that a page declares, of itself or of a link, is a BCP 47 tag whose
    parts are registered, joined by hyphens: ``ja``, ``en``, ``pt-BR``.

Why it matters
    Browsers, screen readers and search engines disregard what they cannot read: a page
    marked ``jp`` or ``english`` is, for them, in no language at all.

Assumes
    The ``lang`` of the root, the ``Content-Language`` header and each ``hreflang`` must
    be tags. Some metadata allow words (``English``) or, as ``og:locale``, underscores:
    of a word there, *cannot tell*. Private use (``x-``) is fine.

Remedy
    Write the tag of the registry: mostly two letters, with a hyphen before a region.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import proper, valid

BASIS = ("HTML Living Standard: the lang and hreflang attributes", "BCP 47")


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def invalid_language_tag(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        yield _judge(e)


def _judge(e: Expression) -> Verdict:
    wrong = {
        tag: tag for tag in (e.lang, *e.content_language) if tag and not proper(tag)
    }
    wrong |= dict(e.mislabelled)
    if wrong:
        quote = " ".join(wrong.values())
        return e.verdict(
            Outcome.FAILED, f"no language tag: {', '.join(wrong)}", quote=quote
        )
    if e.dark:
        return e.verdict(Outcome.CANT_TELL, "the page is blank")
    if unsure := [tag for tag in e.declared if not valid(tag)]:
        because = f"{', '.join(unsure)}: among metadata, some of which allow words"
        return e.verdict(Outcome.CANT_TELL, because)
    named = len(e.declared) + len(e.alternates)
    if not named:
        return e.verdict(Outcome.INAPPLICABLE, "the page names no language by a tag")
    return e.verdict(Outcome.PASSED, f"all of the {named} tags on it are registered")
