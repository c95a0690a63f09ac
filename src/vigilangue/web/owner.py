"""Finds organizations, and what each is called in the language of the page."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404

from vigilangue.app.showing.named import named
from vigilangue.store.queries.organizations import Watching, organization
from vigilangue.web.reader import reader


def owner(slug: str) -> Watching:
    """Return an organization by its slug; raises Http404 where it is not watched."""
    found = organization(slug)
    if found is None:
        raise Http404(slug)
    return called(found)


def called(watching: Watching) -> Watching:
    """Return an organization under its name in the language of the page."""
    return replace(watching, title=name(watching.slug, watching.title))


def name(slug: str, title: str) -> str:
    """Return what an organization is called in the language of the page."""
    return named(slug, title, reader())
