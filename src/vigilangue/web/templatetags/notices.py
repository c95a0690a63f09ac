"""What is said of vacancy notices, in the language of the page."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from vigilangue.core import Need, Profile, Requirement

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
LEVELS: dict[str, Promise] = {
    "native": pgettext_lazy("level of a language", "native"),
    "fluent": pgettext_lazy("level of a language", "fluent"),
    "working": pgettext_lazy("level of a language", "working"),
    "basic": pgettext_lazy("level of a language", "basic"),
}


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
