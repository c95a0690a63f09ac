"""What a page may load and do: one strict policy, and a way to say another."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

HEADER = "Content-Security-Policy"
PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
ALWAYS = {
    HEADER: PAGE,
    "Cache-Control": "private, no-cache",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
View = Callable[..., HttpResponse]


def policy(said: str) -> Callable[[View], View]:
    """Give the answers of a view another policy than that of our own pages."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = view(request, *args, **kwargs)
            response.headers[HEADER] = said
            return response

        return answer

    return decorate


class PolicyMiddleware:
    """Adds the policy, and how long to keep it, to what does not say its own."""

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        """Take what answers."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, and say what the answer may do."""
        response: HttpResponseBase = self._answer(request)
        for name, said in ALWAYS.items():
            response.headers.setdefault(name, said)
        return response
