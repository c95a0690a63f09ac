"""How a mandate stands, what binds and what was said of it, as marks and words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vigilangue.app.registry import Standing, State
from vigilangue.core import Happened
from vigilangue.language import tags
from vigilangue.values import bodies

from ..registry.because import said
from .texts import spoken

register = template.Library()
# Mark, class of the component, name.
STATES = {
    State.STANDING: ("·", "recorded", pgettext_lazy("a mandate", "No time is set")),
    State.DUE: ("○", "pending", pgettext_lazy("a mandate", "Due")),
    State.OVERDUE: ("!", "open", pgettext_lazy("a mandate", "Overdue")),
    State.CANNOT_TELL: (
        "?",
        "acknowledged",
        pgettext_lazy("a mandate", "Time is over: look for it"),
    ),
    State.REPORTED: ("✓", "resolved", pgettext_lazy("a mandate", "Reported")),
    State.IMPLEMENTED: ("✓", "resolved", pgettext_lazy("a mandate", "Implemented")),
    State.SUPERSEDED: ("–", "dismissed", pgettext_lazy("a mandate", "Replaced")),
    State.WITHDRAWN: ("–", "dismissed", pgettext_lazy("a mandate", "No mandate")),
}
ACTS = {
    "request": pgettext_lazy("an act", "request"),
    "decide": pgettext_lazy("an act", "decision"),
    "call upon": pgettext_lazy("an act", "call"),
    "urge": pgettext_lazy("an act", "urging"),
    "invite": pgettext_lazy("an act", "invitation"),
    "encourage": pgettext_lazy("an act", "encouragement"),
    "recommend": pgettext_lazy("an act", "recommendation"),
    "demand": pgettext_lazy("an act", "demand"),
    "approve": pgettext_lazy("an act", "approval"),
    "authorize": pgettext_lazy("an act", "authorization"),
}
EVENTS = {
    Happened.REPORTED: pgettext_lazy("a mandate", "Reported"),
    Happened.IMPLEMENTED: pgettext_lazy("a mandate", "Implemented"),
    Happened.SUPERSEDED: pgettext_lazy("a mandate", "Replaced"),
    Happened.LOOKED: pgettext_lazy("a mandate", "Looked for, not found"),
    Happened.LIFTED: pgettext_lazy("a mandate", "Taken back"),
    Happened.COMMENTED: pgettext_lazy("a mandate", "Comment"),
}
FIELDS = {
    "addressee": _("who is asked"),
    "session": _("session"),
    "date": _("day"),
    "body": _("body"),
    "no-mandate": _("no mandate"),
}


@register.simple_tag
def mandate_state(value: State) -> SafeString:
    """Return how a mandate stands: its mark and its name."""
    mark, kind, name = STATES[State(value)]
    return format_html(
        '<span class="state {}"><span class="mark" aria-hidden="true">{}</span> '
        "{}</span>",
        kind,
        mark,
        name,
    )


@register.simple_tag
def mandate_name(value: State) -> str:
    """Return how a mandate stands, in a word."""
    return str(STATES[State(value)][2])


@register.simple_tag
def act(lemma: str) -> SafeString:
    """Return the act that binds, in the language of the page where it is known."""
    if lemma in ACTS:
        return format_html("{}", ACTS[lemma])
    return format_html('<bdi lang="en">{}</bdi>', lemma)


@register.simple_tag
def mandate_reason(because: str) -> SafeString:
    """Return what a check says of a mandate, in the language of the page if known."""
    words = said(because)
    if words is None:
        return format_html('<span lang="en" dir="ltr">{}</span>', because)
    return format_html("{}", words)


@register.simple_tag
def mandate_event(what: Happened) -> str:
    """Return the name of an event of a mandate."""
    return str(EVENTS[what])


@register.filter
def corrected_field(field: str) -> str:
    """Return the name of what was corrected."""
    return str(FIELDS.get(field, field))


@register.filter
def of(standings: Mapping[int, Standing], mandate: int) -> Standing | None:
    """Return the standing of a mandate by its number."""
    return standings.get(mandate)


@register.filter
def way(tag: str) -> str:
    """Return in which direction a language is written."""
    return tags.direction(tag)


@register.simple_tag
def party(canonical: str) -> SafeString:
    """Return a body, official or group by its name in the language of the page.

    Where the gazetteer has none there it is the canonical English name.
    """
    language = spoken().language
    name = _names(language).get(canonical)
    if name is None or language == "en":
        return format_html('<bdi lang="en">{}</bdi>', canonical or "–")
    return format_html("<bdi>{}</bdi>", name)


@register.simple_tag
def party_name(canonical: str) -> str:
    """Return the same as bare text."""
    return _names(spoken().language).get(canonical, canonical)


@cache
def _names(language: str) -> dict[str, str]:
    """Return the first whole form of each name; a stem with an ending is none."""
    found: dict[str, str] = {}
    for form, canonical in bodies.names(language):
        if "*" not in form:
            found.setdefault(canonical, form)
    return found
