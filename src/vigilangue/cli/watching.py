"""One look at an organization from beginning to end, told step by step."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import progress, telling

if TYPE_CHECKING:
    from vigilangue.app.watching import Fetched
    from vigilangue.core import Organization


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was collected and believed; the exit code: 1 an alert speaks, 3 in part."""

    believed: tuple[Fetched, ...]
    code: int


def looked(organization: Organization, tell: telling.Tell, given: Namespace) -> Looked:
    """Collect, evaluate and alert.

    Where a source could not be collected, or a file of evidence is not what it was,
    the rest is done first; then the error is raised.
    """
    from vigilangue.app import watching
    from vigilangue.core import VigilangueError

    wrong: list[VigilangueError] = []
    partly, kept = False, {}
    with progress.shown(given) as shown:
        options = watching.WatchOptions(progress=shown)
        try:
            for fetched in watching.collect(organization, options):
                kept[fetched.source] = fetched
                partly = partly or fetched.unseen > 0
                tell(telling.fetched(fetched))
        except VigilangueError as error:
            wrong.append(error)
        try:
            for evaluated in watching.evaluate(organization, options):
                if evaluated.faults:
                    kept.pop(evaluated.source, None)
                    partly = True
                tell(telling.evaluated(evaluated))
        except VigilangueError as error:
            wrong.append(error)
    for raised in watching.alert(organization):
        tell(telling.raised(raised))
    if wrong:
        raise wrong[0]
    speaks = any(e.standing.speaks for e in watching.listed(organization.slug))
    return Looked(believed=tuple(kept.values()), code=1 if speaks else 3 * partly)
