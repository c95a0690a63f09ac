"""How much somebody who asked to be told may see, and whether they still may."""

from __future__ import annotations

from vigilangue.core import Access, Viewer
from vigilangue.store.queries import organizations, people
from vigilangue.store.queries.organizations import Watching
from vigilangue.store.queries.telling import Asked, Waiting

CLOSED = "not sent: the account was closed"
NO_LONGER = "not sent: whom it is for may see less of the organization than it tells"


def seen(asked: Asked, owner: Watching) -> Access:
    """Return how much of an organization somebody may see now."""
    viewer: Viewer = people.viewer(
        asked.person, asked.name, administrator=asked.administrator
    )
    return viewer.access(owner.slug, owner.seen_by)


def withheld(waiting: Waiting) -> str:
    """Return why a message may not be sent any more; empty where it may."""
    if waiting.closed:
        return CLOSED
    owner = organizations.organization(waiting.asked.organization)
    if owner is None or seen(waiting.asked, owner) < waiting.access:
        return NO_LONGER
    return ""
