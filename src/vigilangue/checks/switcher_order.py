"""The entries of the language switcher are out of order, or not in their own script.

Requires
    The switcher goes عربي 中文 English Français Русский Español, each language named as
    its own readers write it.

Why it matters
    Readers find their language by its place, and read it in their own script.

Assumes
    A guide, judged only where the regime cites it. The order is that of the source, of
    three entries or more to versions or front pages, without the page's own.

Remedy
    Put the entries in the fixed order, and name each language in its own script.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from vigilangue.core import LanguageLink as Link
from vigilangue.core import Outcome, Regime, Severity, Target, Verdict, Work, check
from vigilangue.language.tags import same

STANDARDS = "Minimum standards for multilingualism of United Nations websites"
OWN = {"ar": "[\u0600-\u06ff]", "zh": "[\u4e00-\u9fff]", "en": "english|^en$"}
OWN |= {"fr": "fran[cç]ais|^fr$", "ru": "[\u0400-\u04ff]", "es": "espa[nñ]ol|^es$"}
SWITCHES = (Target.VERSION, Target.HOME)


@check(severity=Severity.MINOR, since="0.2")
def switcher_order(work: Work, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield one verdict for each page, on the line that cites the standards."""
    cited = tuple(b for b in regime.basis(work.kind) if b.startswith(STANDARDS))
    for e in work.expressions:
        six = [(t, s) for s in e.switcher for t in OWN if same(s.label, t)]
        row = [(t, s) for t, s in six if not same(t, e.version)] if cited else []
        outcome, because = _judge(row, bool(cited) and e.blank and not e.switcher)
        quote = " ".join(s.quote for _, s in row) or None
        yield replace(e.verdict(outcome, because, quote=quote), basis=cited)


def _judge(row: list[tuple[str, Link]], blank: bool) -> tuple[Outcome, str]:
    found = [tag for tag, _ in row]
    fixed = [tag for tag in OWN if tag in found]
    if len(fixed) < 3:
        outcome = Outcome.CANT_TELL if blank else Outcome.INAPPLICABLE
        return outcome, "no row of languages that a standard puts in order"
    if len(fixed) < len(found) or not all(s.target in SWITCHES for _, s in row):
        return Outcome.CANT_TELL, "not surely one switcher: it repeats, or leads away"
    named = [(tag, s.quote.casefold()) for tag, s in row]
    foreign = [tag for tag, name in named if not re.search(OWN[tag], name)]
    told = [f"the order is {', '.join(found)}"] if found != fixed else []
    told += [f"not in its own script: {', '.join(foreign)}"] if foreign else []
    if told:
        return Outcome.FAILED, "; ".join(told)
    return Outcome.PASSED, f"{', '.join(found)}: in order, each in its own script"
