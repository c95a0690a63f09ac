"""Whether one working language is required where the other is only an asset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vigilangue.core import Measure, Need, Notice

from .coverage import interval

NAME = "favoured"
WORKING = ("en", "fr")


def favoured(
    notices: Iterable[Notice], working: Sequence[str] = WORKING
) -> tuple[Measure, ...]:
    """Return for each working language how often it is favoured, with its interval.

    ``n`` notices require it by itself and only wish for another working language,
    ``of`` those that require any of them and name no function that needs a language.
    The interval (Wilson, 95 %) is given because notices are read by a machine, and are
    those of a period.
    """
    return favours((favour(notice, working) for notice in notices), working)


def favour(notice: Notice, working: Sequence[str] = WORKING) -> str | None:
    """Return the working language that a notice favours, empty where it favours none.

    None where it is not counted: it requires none, or its functions need one.
    """
    required = [r.any_of for r in notice.requirements if r.need is Need.REQUIRED]
    if notice.functional or not any({*working} & {*tags} for tags in required):
        return None
    alone = {tags[0] for tags in required if len(tags) == 1} & {*working}
    wished = {
        tag
        for r in notice.requirements
        if r.need is not Need.REQUIRED
        for tag in r.any_of
    }
    if len(alone) == 1 and wished & {*working} - alone:
        return alone.pop()
    return ""


def favours(
    said: Iterable[str | None], working: Sequence[str] = WORKING
) -> tuple[Measure, ...]:
    """Return the same of what `favour` says of each notice."""
    counted = Counter(each for each in said if each is not None)
    of = counted.total()
    return tuple(_measure(language, counted[language], of) for language in working)


def english_favoured(measures: Sequence[Measure]) -> bool | None:
    """Whether English is favoured over each other one, beyond what chance explains.

    None where there are too few notices to tell: the intervals overlap, and English
    leads. So a period of a department fails, passes, or cannot be told.
    """
    english = next((m for m in measures if m.language == "en"), None)
    others = [m for m in measures if m.language != "en"]
    if english is None or english.low is None or not others:
        return None
    if all(english.n <= other.n for other in others):
        return False
    clear = (other.high is not None and english.low > other.high for other in others)
    return True if all(clear) else None


def _measure(language: str, n: int, of: int) -> Measure:
    low, high = interval(n, of) if of else (None, None)
    return Measure(
        measure=NAME,
        language=language,
        n=n,
        of=of,
        value=round(n / of, 4) if of else None,
        low=low,
        high=high,
    )
