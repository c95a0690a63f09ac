"""One look at an organization from beginning to end, told step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import progress, telling

if TYPE_CHECKING:
    from vigilangue.core import Organization


def looked(organization: Organization, tell: telling.Tell) -> int:
    """Collect, evaluate and alert; return 1 where an alert speaks, 3 where in part."""
    from vigilangue.app import watching

    partly = False
    with progress.shown() as shown:
        options = watching.WatchOptions(progress=shown)
        for fetched in watching.collect(organization, options):
            partly = partly or fetched.unseen > 0
            tell(telling.fetched(fetched))
        for evaluated in watching.evaluate(organization, options):
            partly = partly or bool(evaluated.faults)
            tell(telling.evaluated(evaluated))
    for raised in watching.alert(organization):
        tell(telling.raised(raised))
    if any(each.standing.speaks for each in watching.listed(organization.slug)):
        return 1
    return 3 if partly else 0
