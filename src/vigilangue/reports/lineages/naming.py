"""What the instruments of a lineage are called, so that no two have one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vigilangue.core import Instrument
from vigilangue.core.lineage import Succession


def names(successions: Sequence[Succession]) -> list[str]:
    """Return a name for each instrument, oldest first.

    It is the symbol; of several with one symbol, or none, with the language, and
    where that is the same too, with its place.
    """
    if not successions:
        return []
    chain = [successions[0].older, *(s.newer for s in successions)]
    plain = [each.masthead.symbol or each.masthead.title or "" for each in chain]
    plain = _apart(plain, [_spoken(each) for each in chain])
    return _apart(plain, [f" #{at}" for at in range(1, len(chain) + 1)])


def _spoken(instrument: Instrument) -> str:
    return f" ({instrument.language})" if instrument.language else ""


def _apart(names: Sequence[str], more: Sequence[str]) -> list[str]:
    seen = Counter(names)
    return [
        f"{name}{add}".strip() if seen[name] > 1 or not name else name
        for name, add in zip(names, more, strict=True)
    ]
