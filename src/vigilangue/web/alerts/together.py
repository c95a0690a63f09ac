"""What a coordinator does with all alerts of a group at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vigilangue.alerts import Standing
from vigilangue.core import InputError

from .acting import do
from .asked import NO_LANGUAGE
from .forms import FORMS, NAMES, Offered, Verb
from .listed import Listed

TOGETHER = (Verb.VALIDATE, Verb.PUBLISH)


def may(verb: Verb, standing: Standing) -> bool:
    """Tell whether something is to be done with an alert that stands so."""
    if not standing.speaks:
        return False
    if verb is Verb.VALIDATE:
        return standing.validated is None
    return standing.validated is not None and standing.published is None


def offered(
    standings: Iterable[tuple[Standing, int]], group: str
) -> Iterator[tuple[Offered, int]]:
    """Yield what may be done with so many alerts that stand so, and with how many."""
    every = list(standings)
    for verb in TOGETHER:
        count = sum(n for standing, n in every if may(verb, standing))
        if count:
            form: Any = FORMS[verb](auto_id=f"{group}-{verb}-%s")
            yield (
                Offered(verb=verb, name=NAMES[verb], hint=NAMES[verb], form=form),
                count,
            )


def done(sent: Mapping[str, str], alerts: Iterable[Listed], author: str) -> int | None:
    """Do what was sent with each alert of the group that it names; return how many.

    None where it is not understood. What stands otherwise by now is passed over.
    """
    verb = next((v for v in TOGETHER if v == sent.get("verb")), None)
    if verb is None:
        return None
    form = FORMS[verb](sent)
    if not form.is_valid():
        return None
    count = 0
    for each in _group(sent, alerts):
        if not may(verb, each.standing):
            continue
        try:
            do(verb, each.alert.mark, author, form.cleaned_data["reason"])
        except InputError:  # it stands otherwise since the page was made
            continue
        count += 1
    return count


def _group(sent: Mapping[str, str], alerts: Iterable[Listed]) -> Iterator[Listed]:
    for each in alerts:
        mark = each.alert.mark
        if mark.check == sent.get("check") and (
            mark.language or NO_LANGUAGE
        ) == sent.get("language"):
            yield each
