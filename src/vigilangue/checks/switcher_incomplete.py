"""The language switcher leaves out a version of the work that exists.

Requires
    Where a page has a switcher, each version of the work that exists is in it.

Why it matters
    The version was written and is served, and whoever starts from this page never
    learns of it: what cannot be reached is not read.

Assumes
    Only a switcher that leads to a version of this work is judged: a menu that a script
    makes, or a list inside the text, is not seen. A version exists if its text is in
    its language; an entry offers a language wherever it leads.

Remedy
    Let the switcher of every version offer every version.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from vigilangue import core
from vigilangue.core import Expression, Outcome, Severity, Target, Verdict, check
from vigilangue.language.tags import near, same

BASIS = ("good practice: the switcher offers every version that there is",)


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def switcher_incomplete(
    work: core.Work, regime: core.Regime, today: date
) -> Iterator[Verdict]:
    """Yield one verdict for each version that a page leaves out, else one for it."""
    written = [o for o in work.expressions if _alike(o.version, o.language)]
    for e in work.expressions:
        others = (o for o in written if not _alike(o.version, e.version))
        yield from _judge(e, {o.version: o.url for o in others if o.version})


def _judge(e: Expression, there: Mapping[str, str]) -> Iterator[Verdict]:
    ways = [s.version for s in e.switcher if s.target is Target.VERSION and s.version]
    offered = [*ways, *(s.label for s in e.switcher)]
    left_out = [t for t in there if not any(_alike(t, tag) for tag in offered)]
    if not there:
        yield e.verdict(Outcome.INAPPLICABLE, "there is no other version to offer")
    elif all(_alike(way, e.version) for way in ways):
        yield e.verdict(Outcome.CANT_TELL, "no switcher to another version was seen")
    elif not left_out:
        because = f"its switcher offers all of the {len(there)} other versions"
        yield e.verdict(Outcome.PASSED, because)
    else:
        for tag in left_out:
            because = f"the switcher does not offer {tag}: {there[tag]}"
            quote = " ".join(s.quote for s in e.switcher)
            yield e.verdict(Outcome.FAILED, because, quote=quote, language=tag)


def _alike(a: str | None, b: str | None) -> bool:
    return same(a, b) or near(a, b)
