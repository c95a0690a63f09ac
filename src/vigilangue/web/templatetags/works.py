"""The cells of large tables: a mark each, named for who listens."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from vigilangue.core import Outcome
from vigilangue.reports.picture import State

from ..works.places import Place
from .parts import OUTCOMES
from .texts import spoken

register = template.Library()


@register.simple_tag
def signed(outcome: Outcome) -> SafeString:
    """Return an outcome as its mark, named for who listens or hovers."""
    name = spoken()(f"outcome_{outcome}")
    return format_html(
        '<span class="outcome {}" title="{}"><span class="mark" aria-hidden="true">{}'
        '</span><span class="heard">{}</span></span>',
        outcome,
        name,
        OUTCOMES[outcome],
        name,
    )


@register.simple_tag
def cell(place: Place, href: str) -> SafeString:
    """Return a cell of the matrix; the way leads to the version on the work's page."""
    many = format_html(
        '<span class="many" aria-hidden="true">{}</span>' if place.findings else "{}",
        place.findings or "",
    )
    shown = format_html(
        '<span class="mark" aria-hidden="true">{}</span>{}'
        '<span class="heard">{}</span>',
        place.mark,
        many,
        place.said,
    )
    if place.state is State.UNOWED:
        return format_html('<td class="place unowed">{}</td>', shown)
    return format_html(
        '<td class="place {}"><a href="{}#v-{}">{}</a></td>',
        place.state,
        href,
        place.language,
        shown,
    )
