"""A page names a language by a tag that does not exist.

Requires
    Each language that a page declares, of itself or of a link, is a BCP 47 tag whose
    parts are registered, joined by hyphens: ``ja``, ``en``, ``pt-BR``.

Why it matters
    Browsers, screen readers and search engines disregard what they cannot read: a page
    marked ``jp`` or ``english`` is, for them, in no language at all.

Assumes
    The first declaration is that of the page. Whether a later one stands in a header,
    which asks for a tag, or among metadata that allow words (``English``) was not kept,
    nor whether ``en_US`` stands in ``lang`` or, rightly, in ``og:locale``: *cannot
    tell*. Private use (``x-``) is fine. A label that names no language is not kept.

Remedy
    Write the tag of the registry: mostly two letters, with a hyphen before a region.
"""

import re
from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check
from vigilangue.language.tags import valid

BASIS = ("HTML Living Standard: the lang and hreflang attributes", "BCP 47")
HREFLANG = re.compile(r'\bhreflang="?([^",;\s>]+)')


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def invalid_language_tag(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        yield _judge(e)


def _judge(e: Expression) -> Verdict:
    labels = {a.quote: HREFLANG.search(a.quote) for a in e.alternates}
    wrong = {q: found[1] for q, found in labels.items() if found and "_" in found[1]}
    unsure = [tag for tag in e.declared if not valid(tag)]
    if unsure and unsure[0] == e.declared[0]:
        wrong[unsure[0]] = unsure[0]
    if wrong:
        told = ", ".join(dict.fromkeys(wrong.values()))
        return e.verdict(
            Outcome.FAILED, f"no language tag: {told}", quote=" ".join(wrong)
        )
    if e.declared and "_" in e.declared[0]:
        unsure.append(e.declared[0])
    if unsure:
        because = f"{', '.join(unsure)}: whether a tag must stand there was not kept"
        return e.verdict(Outcome.CANT_TELL, because)
    if e.blank:
        return e.verdict(Outcome.CANT_TELL, "the page is blank")
    named = len(e.declared) + len(e.alternates)
    if not named:
        return e.verdict(Outcome.INAPPLICABLE, "the page names no language by a tag")
    return e.verdict(Outcome.PASSED, f"all of the {named} tags on it are registered")
