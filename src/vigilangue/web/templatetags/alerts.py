"""How an alert stands, how grave it is and who has read it, as marks with words."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vigilangue.alerts import Standing, What
from vigilangue.core import Severity
from vigilangue.reports.standing import Standing as Called

from .texts import spoken

register = template.Library()
STATES = {
    "open": ("!", _("Open")),
    "regressed": ("↻", _("Came back")),
    "deferred": ("…", _("Deferred")),
    "waived": ("○", _("Waived")),
    "dismissed": ("–", _("Dismissed")),
    "resolved": ("✓", _("Resolved")),
    "none": ("·", _("Not open")),
}
SEVERITIES = {Severity.CRITICAL: "▲", Severity.MAJOR: "△", Severity.MINOR: "▽"}
CALLED = {
    Called.BREACH: _("Breach"),
    Called.SHORTFALL: _("Shortfall"),
    Called.PRACTICE: _("Good practice"),
    Called.OFFERED: _("What the site offers"),
    Called.UNVERIFIED: _("Basis not verified"),
}
EVENTS = {
    What.OPENED: _("Opened"),
    What.RESOLVED: _("Resolved: seen mended"),
    What.REGRESSED: _("Came back"),
    What.ACKNOWLEDGED: _("Acknowledged"),
    What.DEFERRED: _("Deferred"),
    What.WAIVED: _("Waived"),
    What.DISMISSED: _("Dismissed"),
    What.LIFTED: _("Lifted"),
    What.COMMENTED: _("Comment"),
    What.VALIDATED: _("Validated"),
}


@register.simple_tag
def state(value: str) -> SafeString:
    """Return how an alert stands: its mark and its name."""
    mark, name = STATES[value]
    return format_html(
        '<span class="state {}"><span class="mark" aria-hidden="true">{}</span> '
        "{}</span>",
        value,
        mark,
        name,
    )


@register.simple_tag
def severity(value: Severity) -> SafeString:
    """Return how grave a failure is: its mark and its name."""
    return format_html(
        '<span class="severity {}"><span class="mark" aria-hidden="true">{}</span> '
        "{}</span>",
        value,
        SEVERITIES[value],
        spoken()(f"severity_{value}"),
    )


@register.simple_tag
def called(value: Called) -> str:
    """Return what a finding is called."""
    return str(CALLED[value])


@register.simple_tag
def happened(what: What) -> str:
    """Return the name of an event."""
    return str(EVENTS[what])


@register.simple_tag
def acknowledged(standing: Standing) -> SafeString:
    """Return who has read an alert, and how long ago; empty where nobody has."""
    event = standing.acknowledged
    if event is None:
        return SafeString()
    said = gettext("Acknowledged by %(author)s, %(age)s ago")
    author = format_html("<bdi>{}</bdi>", event.author)
    age = timesince(event.at, standing.now, depth=1)
    return format_html(
        '<span class="state acknowledged">{}</span>',
        format_html(
            said.replace("%(author)s", "{}").replace("%(age)s", "{}"), author, age
        ),
    )
