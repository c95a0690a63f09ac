"""Where each screen is: every address begins with the language of the page.

All but those that others are told, who know one address and no language.
"""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from .account.urls import without_language

FAMILIES = (
    "organizations",
    "account",
    "needs",
    "people",
    "telling",
    "works",
    "alerts",
    "actions",
    "observing",
    "evidence",
    "health",
    "registry",
    "lineage",
    "compare",
    "notices",
)

urlpatterns = [
    *i18n_patterns(
        *(path("", include(f"{__package__}.{family}.urls")) for family in FAMILIES)
    ),
    *without_language,
]
handler400 = "vigilangue.web.refusals.not_understood"
handler403 = "vigilangue.web.refusals.forbidden"
handler404 = "vigilangue.web.refusals.not_found"
handler500 = "vigilangue.web.refusals.at_fault"
