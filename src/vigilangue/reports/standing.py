"""Says what a finding is called: a breach, a shortfall, or neither."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vigilangue.core import SOURCE_IN_BOUNDS, Check, Force, Line, Regime, Verdict


class Standing(StrEnum):
    """How a failure may be worded, which follows from the text it fails."""

    BREACH = "breach"  # fails what a text decides, requests or urges
    SHORTFALL = "shortfall"  # fails what a text stresses, encourages, welcomes, guides
    PRACTICE = "practice"  # departs from a standard that the check itself names
    OFFERED = "offered"  # differs from what the site offers or was asked: no text
    WATCH = "watch"  # is about our own look at a source, not about the organization
    UNVERIFIED = "unverified"  # the text was not read by anybody yet: opens nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a finding rests on: its texts, the strongest force, and the wording."""

    standing: Standing
    basis: tuple[str, ...] = ()
    force: Force | None = None
    lines: tuple[Line, ...] = ()


def ground(verdict: Verdict, regime: Regime, check: Check | None) -> Ground:
    """Return what a failed verdict rests on under a regime."""
    if verdict.check == SOURCE_IN_BOUNDS:
        return Ground(standing=Standing.WATCH)
    cited: dict[str, Line] = {}
    for line in regime.lines:
        if line.basis in verdict.basis:
            cited.setdefault(line.basis, line)
    lines = tuple(cited.values())
    force: Force | None
    if read := [line for line in lines if not line.unverified]:
        force = min((line.force for line in read), key=list(Force).index)
        standing = Standing.BREACH if force.binds else Standing.SHORTFALL
    elif lines:
        force, standing = lines[0].force, Standing.UNVERIFIED
    elif check is None or not set(verdict.basis) & set(check.basis):
        return Ground(standing=Standing.OFFERED)
    elif check.force is Force.GUIDES:
        force, standing = None, Standing.PRACTICE
    else:
        force = check.force
        standing = Standing.BREACH if force.binds else Standing.SHORTFALL
    return Ground(standing=standing, basis=verdict.basis, force=force, lines=lines)
