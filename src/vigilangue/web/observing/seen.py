"""Which observations who asks may see one by one, and those of them that say a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from vigilangue.app.observing.handling import known
from vigilangue.core.observation import Grid, Sort
from vigilangue.store.queries import observed as rows
from vigilangue.store.queries.observed import Observed, Step
from vigilangue.store.queries.organizations import Watching
from vigilangue.web.gate import coordinates, viewer, within
from vigilangue.web.reader import reader

STEPS = {
    Step.SENT: gettext_lazy("To be looked at"),
    Step.RETURNED: gettext_lazy("Returned with a comment"),
    Step.VALIDATED: gettext_lazy("Validated"),
    Step.REJECTED: gettext_lazy("Rejected"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An observation with what its grid is called, and how it stands."""

    kept: Observed
    title: str
    step: Any
    organization: str


def lines(
    request: HttpRequest, owners: Iterable[Watching], text: str = ""
) -> Iterator[Line]:
    """Yield the observations about some organizations that who asks may see by itself.

    Those of them that say a text, in what they are of or in what was written down.
    """
    grids, by = known(), {owner.slug: owner for owner in owners}
    for kept in rows.of_organizations(by):
        grid, owner = grids.get(kept.grid), by[kept.organization]
        withheld = hidden(request, owner, grid)
        if may(request, owner, kept, grid) and says(kept, grid, withheld, text):
            yield Line(
                kept=kept,
                title=title(grid, kept.grid),
                step=STEPS[kept.step],
                organization=owner.title,
            )


def some(
    request: HttpRequest, owners: Iterable[Watching], text: str, most: int
) -> list[Line]:
    """Return the newest of those lines, at most so many."""
    return list(islice(lines(request, owners, text), most))


def may(
    request: HttpRequest, owner: Watching, kept: Observed, grid: Grid | None
) -> bool:
    """Tell whether who asks may see an observation by itself.

    What is only counted (and what nobody can say any more whether it was) is seen by
    who made it and by coordinators. Of the rest the public of an open watch sees what
    was validated.
    """
    if coordinates(request, owner):
        return True
    if not within(request, owner):
        counted = grid is None or grid.counted
        return kept.step is Step.VALIDATED and not counted
    if kept.author == viewer(request).name:
        return True
    return grid is not None and not grid.counted


def hidden(request: HttpRequest, owner: Watching, grid: Grid | None) -> frozenset[str]:
    """Return the questions whose answers stay with those who watch: about persons."""
    if grid is None or within(request, owner):
        return frozenset()
    return frozenset(q.name.slug for q in grid.questions if q.personal)


def says(
    kept: Observed, grid: Grid | None, withheld: frozenset[str], text: str
) -> bool:
    """Tell whether an observation says a text; capitals do not matter."""
    wanted = text.casefold()
    if wanted in kept.name.casefold() or text == kept.day.isoformat():
        return True
    texts = (q for q in grid.questions if q.sort is Sort.TEXT) if grid else ()
    written = {q.name.slug for q in texts} - withheld
    return any(
        answer.question in written and wanted in answer.value.casefold()
        for answer in kept.answers
    )


def title(grid: Grid | None, slug: str) -> str:
    """Return what a grid is called, its slug where it is there no more."""
    return grid.name.title(reader()) if grid else slug
