"""Where each screen is: every address begins with the language of the page."""

from __future__ import annotations

from importlib import import_module

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

FAMILIES = ("organizations", "account", "works", "alerts", "evidence")


def _families() -> list[URLPattern | URLResolver]:
    """The families that are there: they are being built side by side."""
    names = (f"{__package__}.{family}.urls" for family in FAMILIES)
    return [path("", include(name)) for name in names if _there(name)]


def _there(module: str) -> bool:
    try:
        import_module(module)
    except ImportError:
        return False
    return True


urlpatterns = i18n_patterns(*_families())
handler400 = "vigilangue.web.refusals.not_understood"
handler403 = "vigilangue.web.refusals.forbidden"
handler404 = "vigilangue.web.refusals.not_found"
handler500 = "vigilangue.web.refusals.at_fault"
