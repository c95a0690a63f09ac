"""Outcomes as a mark alone, in tables that name the marks above."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from vigilangue.core import Outcome

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
