"""A notice of a post in the field is silent about the language of the country.

Requires
    A good command of the official language or languages spoken in the country of
    residence is taken into account in the selection.

Why it matters
    Work in the field is done with the people who live there.

Assumes
    The provisions speak of the selection, not of the notice: a silent notice proves
    nothing, so this check never fails. The share of the notices of a period that name
    the language is a measure. Headquarters and seats of commissions are not the field.

Remedy
    Say that the language of the country is an asset.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Duty, Force, Outcome, Severity, Vacancy, check


@check(severity=Severity.MINOR, since="0.2", force=Force.STRESSES, about=Vacancy)
def host_language_not_considered(
    vacancy: Vacancy, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict, quoting where the language of the country is asked for."""
    lines = regime.about(vacancy.kind, Duty.HOST)
    place, asked = vacancy.station, vacancy.notice.requirements
    host = place.languages if place else frozenset()
    named = [r for r in asked if r.local or (not r.open and host & {*r.any_of})]
    if not lines:
        outcome = Outcome.INAPPLICABLE
        because = "the regime does not speak of the language of the country"
    elif place and (place.headquarters or place.commission):
        outcome, because = Outcome.INAPPLICABLE, f"{place.name} is not the field"
    elif named:
        tags = dict.fromkeys(tag for r in named for tag in r.any_of if tag in host)
        outcome = Outcome.PASSED
        because = f"it asks for {', '.join(tags) or 'the language of the place'}"
    elif place is None:
        outcome, because = Outcome.CANT_TELL, "where the post is cannot be told"
    else:
        outcome = Outcome.CANT_TELL
        because = f"it names none of {', '.join(sorted(host))}; the selection may"
    quotes = (r.quote for r in named)
    yield vacancy.verdict(outcome, because, lines=lines, quotes=quotes)
