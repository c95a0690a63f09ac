"""The documents of a meeting were not there in a language when it opened.

Requires
    The documents of a meeting are there at its opening, in all the languages owed.

Why it matters
    Who has no text in their language when it is discussed cannot weigh its words.

Assumes
    The regime says in which languages documents are owed. Somebody looked at the
    opening, and a coordinator has validated what they wrote down. Where the documents
    were there in no language at all, they are late, and no language is treated worse:
    *cannot tell*.

Remedy
    Distribute them in all languages at the same time, or put the item off.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue import core
from vigilangue.core import Kind, Outcome, Severity, check
from vigilangue.core.observation import Observation


@check(severity=Severity.MAJOR, since="0.2", about=Observation)
def meeting_documents_missing(
    seen: Observation, regime: core.Regime, today: date
) -> Iterator[core.Verdict]:
    """Yield one verdict for each language that the grid asks about."""
    found = seen.by_language("documents")
    owed = regime.owed(Kind.DOCUMENT)
    some = "yes" in found.values()
    for language, there in found.items():
        outcome, because = _judge(there, language in owed, some)
        verdict = seen.verdict(outcome, because, language)
        basis = regime.basis(Kind.DOCUMENT, language)
        yield verdict.signed("", "", basis)


def _judge(there: str, owed: bool, some: bool) -> tuple[Outcome, str]:
    if there == "yes":
        return Outcome.PASSED, "the documents were there at the opening"
    if there != "no":
        return Outcome.CANT_TELL, "whether the documents were there was not observed"
    if not owed:
        return Outcome.INAPPLICABLE, "no text owes documents in this language"
    if not some:
        return Outcome.CANT_TELL, "the documents were there in no language"
    return Outcome.FAILED, "the documents were not there at the opening"
