"""Finds the organization that an address of the pages names."""

from __future__ import annotations

from django.http import Http404

from vigilangue.store.queries.organizations import Watching, organization


def owner(slug: str) -> Watching:
    """Return an organization by its slug; raises Http404 where it is not watched."""
    found = organization(slug)
    if found is None:
        raise Http404(slug)
    return found
