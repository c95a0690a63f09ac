"""Lets each screen of an organization be seen by those who may, and by nobody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from vigilangue.core import Access, Viewer
from vigilangue.store.queries import people
from vigilangue.store.queries.organizations import (
    Watching,
    organization,
    organizations,
)

from .owner import called

View = TypeVar("View", bound=Callable[..., HttpResponse])
MARK = "vigilangue_addressed"


def addressed(view: View) -> View:
    """Mark a view that shows outsiders only what was published or sent to them.

    Any other view of an organization is answered to those inside alone.
    """
    setattr(view, MARK, True)
    return view


def viewer(request: HttpRequest) -> Viewer:
    """Return who asks; looked up once a request."""
    kept: Viewer | None = getattr(request, "vigilangue_viewer", None)
    if kept is None:
        kept = _viewer(request)
        request.vigilangue_viewer = kept  # type: ignore[attr-defined]
    return kept


def access(request: HttpRequest, watching: Watching) -> Access:
    """Return how much who asks may see of an organization."""
    return viewer(request).access(watching.slug, watching.seen_by)


def coordinates(request: HttpRequest, watching: Watching) -> bool:
    """Tell whether who asks may validate, transmit and act about an organization."""
    return viewer(request).coordinates(watching.slug, watching.seen_by)


def within(request: HttpRequest, watching: Watching) -> bool:
    """Tell whether who asks is of those who watch an organization."""
    return viewer(request).within(watching.slug, watching.seen_by)


def seen(request: HttpRequest) -> list[Watching]:
    """Return the organizations of which who asks sees all, by title."""
    every = (w for w in organizations() if access(request, w) is Access.INSIDE)
    return [called(w) for w in every]


def inside(request: HttpRequest, slug: str) -> Watching:
    """Return an organization that who asks sees all of; raises Http404 otherwise."""
    found = organization(slug)
    if found is None or access(request, found) is not Access.INSIDE:
        raise Http404(slug)
    return found


class GateMiddleware:
    """Stands before every view whose address names an organization."""

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        """Take what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on: who may see what is asked when the view is known."""
        response: HttpResponseBase = self._answer(request)
        return response

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """Answer in place of a view that who asks may not see."""
        slug = kwargs.get("organization")
        found = organization(slug) if slug else None
        if found is None:
            return None  # it is about none, or the view says that there is none
        may = access(request, found)
        request.vigilangue_access = may  # type: ignore[attr-defined]
        if may is Access.INSIDE or (may and getattr(view, MARK, False)):
            return None
        if may is Access.NOTHING or request.user.is_authenticated:
            raise Http404(slug)
        return redirect_to_login(request.get_full_path())


def _viewer(request: HttpRequest) -> Viewer:
    user = request.user
    if not user.is_authenticated or user.pk is None:
        return Viewer()
    return people.viewer(
        user.pk, user.get_username(), administrator=bool(user.is_superuser)
    )
