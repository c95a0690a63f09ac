"""The sentences that text and HTML share."""

from __future__ import annotations

from dataclasses import replace

from vigilangue.core import Measure

from .standing import Ground, Standing
from .words import Words


def grounds(ground: Ground, words: Words) -> str:
    """Return what a finding rests on: its texts, their force, and what it is called."""
    standing = words(f"standing_{ground.standing}")
    basis = "; ".join(ground.basis)
    if not basis:
        return standing
    if ground.force is None or ground.standing is Standing.UNVERIFIED:
        return words("ground_plain", basis=basis, standing=standing)
    force = words(f"force_{ground.force}")
    return words("ground", basis=basis, force=force, standing=standing)


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
