"""The small parts of a page: figures, marks, badges, moments."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vigilangue.core import Outcome
from vigilangue.reports.standing import Standing
from vigilangue.web import owner

from .texts import spoken

register = template.Library()
OUTCOMES = {
    Outcome.PASSED: "✓",
    Outcome.FAILED: "✗",
    Outcome.INAPPLICABLE: "·",
    Outcome.CANT_TELL: "?",
}


@register.filter
def number(value: float | None) -> str:
    """Return a number grouped as the reader's language does; a dash for none."""
    return "–" if value is None else formats.number_format(value, force_grouping=True)


@register.filter
def percent(share: float | None) -> str:
    """Return a share (0 to 1) as a percentage; 0 and 100 are said only if exact."""
    if share is None:
        return "–"
    whole = round(share * 100)
    exact = not ((whole == 0 and share > 0) or (whole == 100 and share < 1))
    written = number(whole) if exact else formats.number_format(share * 100, 1)
    return spoken()("percent", value=written)


@register.simple_tag
def n_of(n: int, of: int) -> str:
    """Return ``n of N`` in words."""
    return spoken()("n_of", n=number(n), of=number(of))


@register.simple_tag
def bar(n: float, of: float) -> SafeString:
    """Return a bar of n of N; what it shows stands beside it in words."""
    share = min(max(n / of, 0.0), 1.0) * 100 if of else 0.0
    return format_html(
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" '
        'aria-hidden="true"><rect class="whole" width="100" height="8"/>'
        '<rect class="part" width="{}" height="8"/></svg>',
        f"{share:.1f}",
    )


@register.simple_tag
def figure(n: int, of: int) -> SafeString:
    """Return the component of n of N: a bar, the count, the share."""
    return format_html(
        '<span class="count-of">{}<span class="n">{}</span> '
        '<span class="share">{}</span></span>',
        bar(n, of),
        n_of(n, of),
        percent(n / of if of else None),
    )


@register.simple_tag
def outcome(value: str) -> SafeString:
    """Return an outcome as its mark and its name."""
    known = Outcome(value)
    return format_html(
        '<span class="outcome {}"><span class="mark" aria-hidden="true">{}</span> '
        "{}</span>",
        known,
        OUTCOMES[known],
        spoken()(f"outcome_{known}"),
    )


@register.simple_tag
def badge(standing: str) -> SafeString:
    """Return what a finding is called, which follows from the text that it fails."""
    known = Standing(standing)
    name = {
        Standing.BREACH: gettext("Breach"),
        Standing.SHORTFALL: gettext("Shortfall"),
        Standing.PRACTICE: gettext("Good practice"),
        Standing.OFFERED: gettext("What the site offers"),
        Standing.WATCH: gettext("Source"),
        Standing.UNVERIFIED: gettext("Basis not verified"),
    }[known]
    explained = spoken()(f"standing_{known}")
    return format_html(
        '<span class="badge {}" title="{}">{}</span>', known, explained, name
    )


@register.simple_tag
def moment(when: date | datetime | None) -> SafeString | str:
    """Return a day or a moment in the reader's words, its ISO 8601 in the title."""
    if when is None:
        return "–"
    if isinstance(when, datetime):
        utc = timezone.localtime(when, timezone.get_default_timezone())
        iso = utc.isoformat(timespec="seconds").replace("+00:00", "Z")
        written = formats.date_format(utc, "DATETIME_FORMAT") + " UTC"
    else:
        iso, written = when.isoformat(), formats.date_format(when, "DATE_FORMAT")
    return _time(iso, written)


@register.simple_tag
def day(when: date | datetime | None) -> SafeString | str:
    """Return only the day of a moment, its ISO 8601 in the title."""
    if when is None:
        return "–"
    iso = when.isoformat().replace("+00:00", "Z")
    return _time(iso, formats.date_format(when, "SHORT_DATE_FORMAT"))


def _time(iso: str, written: str) -> SafeString:
    return format_html('<time datetime="{}" title="{}">{}</time>', iso, iso, written)


@register.simple_tag
def organization_name(slug: str, title: str) -> str:
    """Return what an organization is called in the language of the page."""
    return owner.name(slug, title)


@register.simple_tag(takes_context=True)
def with_query(context: Any, **changed: Any) -> str:
    """Return the query of this page with some parameters changed (None drops one)."""
    query = context["request"].GET.copy()
    for name, value in changed.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = value
    return f"?{query.urlencode()}"
