"""Every public module here is one check: dropping the file in is registering it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pkgutil import iter_modules

from vigilangue.core import CatalogError, Check, Regime, Status, Subject, Verdict

__all__ = ["GROUP", "judge", "load", "of"]

GROUP = "vigilangue.checks"


def load() -> dict[str, Check]:
    """Return every check by slug, in alphabetical order.

    Those of other packages come by entry points of the group ``vigilangue.checks``,
    each naming a ``Check``. Raises CatalogError where a module or an entry point holds
    none, or where two checks have one name.
    """
    found: dict[str, Check] = {}
    for origin, check in (*_ours(), *_theirs()):
        if not isinstance(check, Check):
            raise CatalogError(f"{origin} is not a check: decorate it with @check")
        if check.slug in found:
            raise CatalogError(f"{origin}: a check named {check.slug} exists already")
        found[check.slug] = check
    return dict(sorted(found.items()))


def of(subject: type[Subject]) -> dict[str, Check]:
    """Return the checks about one class of subjects (works, commitments ...)."""
    return {slug: c for slug, c in load().items() if c.about is subject}


def judge(subject: Subject, regime: Regime, today: date) -> Iterator[Verdict]:
    """Yield what each check about such subjects says of one, retired checks left out.

    The checks are looked for once; an audit, which must see what was dropped in since,
    asks ``of``.
    """
    for check in _kept(type(subject)):
        yield from check(subject, regime, today)


@cache
def _kept(subject: type[Subject]) -> tuple[Check, ...]:
    return tuple(c for c in of(subject).values() if c.status is not Status.RETIRED)


def _ours() -> Iterator[tuple[str, object]]:
    for info in iter_modules(__path__):
        if not info.name.startswith("_"):
            module = import_module(f"{__name__}.{info.name}")
            yield f"{module.__name__}:{info.name}", getattr(module, info.name, None)


def _theirs() -> Iterator[tuple[str, object]]:
    for point in entry_points(group=GROUP):
        yield f"entry point {point.name} = {point.value}", _load(point)


def _load(point: EntryPoint) -> object:
    try:
        return point.load()
    except (ImportError, AttributeError) as error:
        raise CatalogError(
            f"entry point {point.name} = {point.value} of group {GROUP}: {error}"
        ) from error
