"""The sentences that text and HTML share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vigilangue.core import Measure

from .standing import Ground
from .words import Words

UNREAD = " (unverified)"  # how the catalogue marks it in the text itself


def grounds(ground: Ground, words: Words) -> str:
    """Return what a finding rests on: each text with its force, and what it is called.

    Where nobody read the text, or there is none, no force is claimed.
    """
    standing = words(f"standing_{ground.standing}")
    if not ground.basis:
        return standing
    texts = "; ".join(_text(basis, ground, words) for basis in ground.basis)
    return words("ground", basis=texts, standing=standing)


def based(basis: Iterable[str], words: Words) -> str:
    """Return texts as they are cited; the mark of what nobody read is in words."""
    mark = f" ({words('unverified')})"
    return "; ".join(
        f"{each.removesuffix(UNREAD)}{mark}" if each.endswith(UNREAD) else each
        for each in basis
    )


def _text(basis: str, ground: Ground, words: Words) -> str:
    line = next((line for line in ground.lines if line.basis == basis), None)
    name = basis.removesuffix(UNREAD)
    if line and line.unverified:
        return f"{name} ({words('unverified')})"
    force = line.force if line else ground.force
    return f"{name} ({words(f'force_{force}')})" if force else name


def moment(date: str) -> str:
    """Return an ISO 8601 moment as people read it: the day, the minute, UTC."""
    day, _, clock = date.partition("T")
    return f"{day} {clock[:5]} UTC" if clock.endswith(("+00:00", "Z")) else date


def measure_name(measure: str, words: Words) -> str:
    """Return the name of a measure, or its slug where the words do not know it."""
    key = measure if measure == "coverage" else f"measure_{measure}"
    return words(key) if key in words.messages else measure


def figure(measure: Measure, words: Words) -> str:
    """Return the figure of a measure in its unit; a dash where there is none."""
    if measure.value is None:
        return "–"
    if measure.unit == "share":
        return words.percent(measure.value)
    if measure.unit == "days":
        return words("days", value=f"{measure.value:,.0f}")
    return f"{measure.value:,.3g}"


def interval(measure: Measure, words: Words) -> str:
    """Return the 95 % interval of a measure in its unit, empty where there is none."""
    if measure.low is None or measure.high is None:
        return ""
    ends = (replace(measure, value=end) for end in (measure.low, measure.high))
    return "–".join(figure(end, words) for end in ends)
