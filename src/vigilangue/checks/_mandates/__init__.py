"""Checks whose subject is a mandate, not a work: every public module here is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from vigilangue.core import Commitment, Verdict

Judge = Callable[[Commitment, date], Verdict]


@cache
def load() -> Mapping[str, Judge]:
    """Return every check of mandates by slug."""
    found: dict[str, Judge] = {}
    for info in iter_modules(__path__):
        module = import_module(f"{__name__}.{info.name}")
        found[info.name.replace("_", "-")] = getattr(module, info.name)
    return dict(sorted(found.items()))


def follow(commitment: Commitment, today: date) -> Iterator[Verdict]:
    """Yield what each of them says of a mandate."""
    for slug, judge in load().items():
        yield replace(judge(commitment, today), check=slug, work=commitment.name)
