"""A page says, or shows by a widget, that a machine translates it.

Requires
    A page neither carries a notice that it was translated by machine nor a widget that
    translates it in the reader's browser.

Why it matters
    A translation that nobody has read may say the contrary of its source, under the
    organization's name; a widget in place of versions tells readers that theirs was
    not worth a translator.

Assumes
    Whether a person reviewed the translation cannot be known from a page: what was
    seen is reported, and nothing is said of its quality. Notices are known in eleven
    languages and looked for at both ends of a page, widgets by the addresses of their
    scripts. A page that passes may still have been translated by machine.

Remedy
    Have the translation reviewed and say so in its place, or publish a translation;
    offer no widget beside versions that are owed.
"""

from collections.abc import Iterator
from datetime import date

from vigilangue.core import Expression, Outcome, Regime, Severity, Verdict, Work, check

BASIS = (
    "A/RES/78/330 para. 6 (paraphrase: people oversee what a machine translates)",
    "Minimum standards for multilingualism of UN websites: no automatic translation",
)


@check(severity=Severity.MINOR, since="0.2", basis=BASIS)
def machine_translation_declared(
    work: Work, regime: Regime, today: date
) -> Iterator[Verdict]:
    """Yield one verdict for each version."""
    for e in work.expressions:
        quote = " ".join(e.notices) or None
        yield e.verdict(*_judge(e), quote=quote)


def _judge(e: Expression) -> tuple[Outcome, str]:
    if e.absent or e.front:
        return Outcome.INAPPLICABLE, "the page itself is not there"
    if e.notices:
        return Outcome.FAILED, f"it says: “{e.notices[0]}”"
    if e.widgets:
        return Outcome.FAILED, f"it holds the widget of {', '.join(e.widgets)}"
    if not e.content:
        return Outcome.CANT_TELL, "no main content was seen"
    return Outcome.PASSED, "nothing on it says or shows that a machine translates it"
