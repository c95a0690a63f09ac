"""How an alert stands, how grave it is and who has read it, as marks with words."""

from __future__ import annotations

from django import template
from django.utils import formats
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from vigilangue.alerts import Reason, Standing, What, Why
from vigilangue.core import Force, Severity, Status
from vigilangue.reports import shown
from vigilangue.reports.standing import Standing as Called

from .parts import day
from .texts import said, spoken

register = template.Library()
STATES = {
    "open": ("!", pgettext_lazy("an alert", "Open")),
    "regressed": ("↻", pgettext_lazy("an alert", "Came back")),
    "deferred": ("…", pgettext_lazy("an alert", "Deferred")),
    "waived": ("○", pgettext_lazy("an alert", "Waived")),
    "dismissed": ("–", pgettext_lazy("an alert", "Dismissed")),
    "resolved": ("✓", pgettext_lazy("an alert", "Resolved")),
    "none": ("·", pgettext_lazy("an alert", "Not open")),
}
SEVERITIES = {Severity.CRITICAL: "▲", Severity.MAJOR: "△", Severity.MINOR: "▽"}
CALLED = {
    Called.BREACH: _("Breach"),
    Called.SHORTFALL: _("Shortfall"),
    Called.PRACTICE: _("Good practice"),
    Called.OFFERED: _("What the site offers"),
    Called.WATCH: _("Source"),
    Called.UNVERIFIED: _("Basis not verified"),
}
STATUSES = {
    Status.TRIAL: _("On trial"),
    Status.ACTIVE: _("Active"),
    Status.RETIRED: _("Retired"),
}
EVENTS = {
    What.OPENED: pgettext_lazy("an alert", "Opened"),
    What.RESOLVED: pgettext_lazy("an alert", "Resolved: seen mended"),
    What.REGRESSED: pgettext_lazy("an alert", "Came back"),
    What.ACKNOWLEDGED: pgettext_lazy("an alert", "Acknowledged"),
    What.DEFERRED: pgettext_lazy("an alert", "Deferred"),
    What.WAIVED: pgettext_lazy("an alert", "Waived"),
    What.DISMISSED: pgettext_lazy("an alert", "Dismissed"),
    What.LIFTED: pgettext_lazy("an alert", "Lifted"),
    What.COMMENTED: pgettext_lazy("an alert", "Comment"),
    What.VALIDATED: pgettext_lazy("an alert", "Validated"),
    What.TRANSMITTED: pgettext_lazy("an alert", "Transmitted"),
    What.PUBLISHED: pgettext_lazy("an alert", "Published"),
    What.WITHDRAWN: pgettext_lazy("an alert", "Withdrawn"),
}
OF_PEOPLE = (
    Why.DEFERRED,
    Why.WAIVED,
    Why.DISMISSED,
    Why.DEFERRAL_OVER,
    Why.WAIVER_OVER,
)


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
def at_least(value: Severity) -> str:
    """Return in words that a failure is so grave or graver."""
    name = spoken()(f"severity_{value}")
    if value is tuple(Severity)[-1]:
        return name
    return gettext("At least: {severity}").format(severity=name)


@register.simple_tag
def status(value: Status) -> str:
    """Return whether a check opens alerts, in a word."""
    return str(STATUSES[value])


@register.simple_tag
def called(value: Called) -> str:
    """Return what a finding is called."""
    return str(CALLED[value])


@register.simple_tag
def standing_of(value: Called) -> str:
    """Return what it means that a finding is called so."""
    return spoken()(f"standing_{value}")


@register.simple_tag
def force(value: Force) -> str:
    """Return how strongly a text obliges, in the language of the page."""
    return spoken()(f"force_{value}")


@register.simple_tag
def prose(text: str, tongue: str) -> SafeString:
    """Return what a manual says; names in `backticks` are code."""
    return said(text, tongue)


@register.filter
def tenths(share: float) -> str:
    """Return a share (0 to 1) as a percentage with one decimal."""
    return spoken()("percent", value=formats.number_format(share * 100, 1))


@register.filter
def legible(text: str) -> str:
    """Return text from a page that is safe to show; its lines stay lines."""
    return "\n".join(map(shown.text, text.split("\n")))


@register.simple_tag
def happened(what: What) -> str:
    """Return the name of an event."""
    return str(EVENTS[what])


@register.simple_tag
def why(reason: Reason) -> SafeString:
    """Return a reason why something alerts, or why not, in words.

    What a check said of it is in the language of the page where that is known; what
    a person said is between quotation marks.
    """
    people = reason.why in OF_PEOPLE
    because = (
        format_html('<q dir="auto">{}</q>', reason.because)
        if people
        else said(*spoken().reason(reason.because))
    )
    return format_html(
        spoken().messages[f"why_{reason.why}"],
        since=day(reason.since),
        until=day(reason.until),
        author=format_html("<bdi>{}</bdi>", reason.author),
        because=because,
        n=reason.n,
        of=reason.of,
    )


@register.simple_tag
def acknowledged(standing: Standing) -> SafeString:
    """Return who has read an alert, and how long ago; empty where nobody has."""
    event = standing.acknowledged
    if event is None:
        return SafeString()
    days = (standing.now - event.at).days
    said = ngettext(
        "Acknowledged by {author}, {days} day ago",
        "Acknowledged by {author}, {days} days ago",
        days,
    )
    author = format_html("<bdi>{}</bdi>", event.author)
    sentence = format_html(
        said if days else gettext("Acknowledged by {author} today"),
        author=author,
        days=days,
    )
    return format_html('<span class="state acknowledged">{}</span>', sentence)
