"""The two addresses of OpenID Connect: there, and back. They name no language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from .refused import refused
from .towards import towards


def offered() -> list[tuple[str, str]]:
    """Return by what name in addresses, and what name, each is offered."""
    apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", ())
    return [(app["provider_id"], app["name"]) for app in apps]


@require_GET
@never_cache
def there(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send somebody to who vouches for them.

    A link, no form: a policy that lets forms go to us alone would stop it on its way.
    """
    _declared(provider_id)
    from .vouching import FAULTS, Connection, asked  # loads what talks to others

    language = request.GET.get("language", "")
    known = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with translation.override(known):
        try:
            answer: HttpResponse = asked(
                Connection(request, provider_id), towards(request), known
            )
        except FAULTS:
            return _unproven(request)
    return answer


@require_GET
@never_cache
def back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Sign in who comes back, in the language in which they went."""
    _declared(provider_id)
    from allauth.socialaccount.helpers import complete_social_login

    from .vouching import FAULTS, Connection, answered

    connection = Connection(request, provider_id)
    try:
        state: dict[str, Any] = connection.get_provider().unstash_redirect_state(
            request, request.GET.get("state", "")
        )
    except PermissionDenied:
        return _unproven(request)
    with translation.override(state.get("language", settings.LANGUAGE_CODE)):
        if "code" not in request.GET:
            why = _("You were not vouched for: it was broken off, or refused there.")
            return refused(request, why)
        try:
            login = answered(connection, state)
        except FAULTS:
            return _unproven(request)
        done: HttpResponse = complete_social_login(request, login)
        return done


def _declared(provider_id: str) -> None:
    if provider_id not in dict(offered()):
        raise Http404(provider_id)


def _unproven(request: HttpRequest) -> HttpResponse:
    why = _("It could not be proven who you are. Begin again; if it stays so, tell us.")
    return refused(request, why, status=403)
