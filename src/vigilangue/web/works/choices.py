"""What can be chosen above the matrix, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_lazy

from vigilangue.core import Check
from vigilangue.store.queries.matrix_columns import Column, Failing
from vigilangue.store.queries.matrix_sought import Asked, Order

from ..alerts.rule import rule
from ..templatetags.parts import number
from ..templatetags.texts import spoken
from .asked import Wish

STATES = {
    Asked.MISSING: gettext_lazy("missing"),
    Asked.FINDINGS: gettext_lazy("with findings"),
    Asked.UNSEEN: gettext_lazy("cannot tell"),
    Asked.PRESENT: gettext_lazy("there"),
    Asked.CLEAN: gettext_lazy("there, without findings"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One entry of a list to choose from."""

    value: str
    said: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The lists over the matrix."""

    states: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    checks: tuple[Choice, ...]
    sorts: tuple[Choice, ...]


def choices(
    asked: Wish,
    columns: Sequence[Column],
    failed: Sequence[Failing],
    checks: Mapping[str, Check],
) -> Choices:
    """Return the lists, with what was asked for chosen."""
    words = spoken()
    tongues = [(c.language, words.named(c.language)) for c in columns]
    states = [(str(state), str(said)) for state, said in STATES.items()]
    sorts = [
        (str(Order.WORST), gettext("worst first")),
        (str(Order.TITLE), gettext("title")),
        *tongues,
    ]
    rules = _checks(failed, checks)
    return Choices(
        states=_list([("", gettext("any state")), *states], asked.state),
        languages=_list([("", gettext("any language")), *tongues], asked.language),
        checks=_list([("", gettext("any check")), *rules], asked.check),
        sorts=_list(sorts, asked.sort or Order.WORST),
    )


def _checks(
    failed: Sequence[Failing], checks: Mapping[str, Check]
) -> Iterator[tuple[str, str]]:
    for each in failed:
        title = rule(each.check, checks.get(each.check)).title
        yield each.check, f"{title} ({number(each.works)})"


def _list(every: Iterable[tuple[str, str]], chosen: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(value=value, said=said, chosen=value == chosen) for value, said in every
    )
