"""One look at an organization from beginning to end, told step by step."""

from __future__ import annotations

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


def looked(organization: Organization, tell: telling.Tell) -> Looked:
    """Collect, evaluate and alert."""
    from vigilangue.app import watching

    partly, kept = False, {}
    with progress.shown() as shown:
        options = watching.WatchOptions(progress=shown)
        for fetched in watching.collect(organization, options):
            kept[fetched.source] = fetched
            partly = partly or fetched.unseen > 0
            tell(telling.fetched(fetched))
        for evaluated in watching.evaluate(organization, options):
            if evaluated.faults:
                kept.pop(evaluated.source, None)
                partly = True
            tell(telling.evaluated(evaluated))
    for raised in watching.alert(organization):
        tell(telling.raised(raised))
    speaks = any(e.standing.speaks for e in watching.listed(organization.slug))
    return Looked(believed=tuple(kept.values()), code=1 if speaks else 3 * partly)
