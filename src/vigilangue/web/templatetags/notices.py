"""What is said of vacancy notices, in the language of the page."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from vigilangue.core import Need, Profile, Requirement
from vigilangue.reports.notices.counts.rows import FAVOURED

from .texts import tongue

register = template.Library()
NEEDS: dict[Need, Promise] = {
    Need.REQUIRED: pgettext_lazy("a language in a notice", "required"),
    Need.DESIRABLE: pgettext_lazy("a language in a notice", "desirable"),
    Need.ASSET: pgettext_lazy("a language in a notice", "an asset"),
}
PROFILES: dict[Profile, Promise] = {
    Profile.EITHER: pgettext_lazy("a notice", "English or French is required"),
    Profile.ONE: pgettext_lazy("a notice", "English or French alone is required"),
    Profile.BOTH: pgettext_lazy("a notice", "English and French are both required"),
    Profile.OTHER: pgettext_lazy("a notice", "neither English nor French is required"),
    Profile.NONE: pgettext_lazy("a notice", "no language is required"),
}
SHORT: dict[Profile, Promise] = {
    Profile.EITHER: pgettext_lazy("of two languages", "either"),
    Profile.ONE: pgettext_lazy("of two languages", "one alone"),
    Profile.BOTH: pgettext_lazy("of two languages", "both"),
    Profile.OTHER: pgettext_lazy("of two languages", "neither"),
    Profile.NONE: pgettext_lazy("a notice", "no language"),
}
LEVELS: dict[str, Promise] = {
    "native": pgettext_lazy("level of a language", "native"),
    "fluent": pgettext_lazy("level of a language", "fluent"),
    "working": pgettext_lazy("level of a language", "working"),
    "basic": pgettext_lazy("level of a language", "basic"),
}
FIGURES: dict[str, Promise] = {
    "posts": gettext_lazy("posts"),
    "described in French": gettext_lazy("described in French"),
    "notices read": gettext_lazy("notices read"),
    "English and/or French required": gettext_lazy("English and/or French required"),
    "English only required": gettext_lazy("English only required"),
    "French only required": gettext_lazy("French only required"),
    "published in English only": gettext_lazy("published in English only"),
    "French required, alone or with another": gettext_lazy(
        "French required, alone or with another"
    ),
    "both working languages required": gettext_lazy("both working languages required"),
    "either working language required": gettext_lazy(
        "either working language required"
    ),
    "neither required": gettext_lazy("neither required"),
    "no language required": gettext_lazy("no language required"),
    "language of the country named": gettext_lazy("language of the country named"),
    FAVOURED["en"]: gettext_lazy("English required, French only wished for"),
    FAVOURED["fr"]: gettext_lazy("French required, English only wished for"),
    "days between two versions (the middle of them)": gettext_lazy(
        "days between two versions (the middle of them)"
    ),
}


@register.filter
def figure_name(figure: str) -> str:
    """Return what a figure of counted notices is called."""
    return str(FIGURES.get(figure, figure))


@register.filter
def need(value: Need) -> str:
    """Return how much a language is needed."""
    return str(NEEDS[value])


@register.filter
def profile(value: Profile) -> str:
    """Return what a notice requires of the two working languages."""
    return str(PROFILES[value])


@register.filter
def level(value: str | None) -> str:
    """Return a level in words, the code of a scale as it is printed."""
    return str(LEVELS.get(value, value)) if value else "–"


@register.filter
def asked(requirement: Requirement) -> str:
    """Return which languages will do."""
    if requirement.open:
        return _("another official language")
    if requirement.any_of == ("und",):
        return _("the local language")
    either = _("{one} or {other}")
    said, *others = (tongue(tag) for tag in requirement.any_of)
    for other in others:
        said = either.format(one=said, other=other)
    return said
