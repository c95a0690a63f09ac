"""What became of a paragraph, as mark and word, and its words as they changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import pgettext_lazy

from vigilangue.core.lineage import Change
from vigilangue.instruments.lineage import Part, Stay
from vigilangue.reports import shown

register = template.Library()
UNSURE = 0.6  # of a confidence under which it is said
CHANGES = {
    Change.KEPT: ("=", pgettext_lazy("a paragraph", "Kept")),
    Change.AMENDED: ("~", pgettext_lazy("a paragraph", "Amended")),
    Change.STRENGTHENED: ("▲", pgettext_lazy("a paragraph", "Strengthened")),
    Change.WEAKENED: ("▼", pgettext_lazy("a paragraph", "Weakened")),
    Change.NEW: ("+", pgettext_lazy("a paragraph", "New")),
    Change.DROPPED: ("×", pgettext_lazy("a paragraph", "Dropped")),
}
TAGS = {Stay.KEPT: "{}", Stay.GONE: "<del>{}</del>", Stay.COME: "<ins>{}</ins>"}


@register.simple_tag
def change(value: Change) -> SafeString:
    """Return what became of a paragraph: its mark and its name."""
    mark, name = CHANGES[Change(value)]
    return format_html(
        '<span class="change {}"><span aria-hidden="true">{}</span> {}</span>',
        value,
        mark,
        name,
    )


@register.simple_tag
def change_name(value: Change) -> str:
    """Return the same in a word."""
    return str(CHANGES[Change(value)][1])


@register.filter
def at(columns: Sequence[object], place: int) -> object:
    """Return one of some columns."""
    return columns[place]


@register.filter
def unsure(confidence: float) -> bool:
    """Tell whether it is so little sure that it must be said."""
    return confidence < UNSURE


@register.simple_tag
def reworded(parts: Iterable[Part]) -> SafeString:
    """Return a wording with what went and what came."""
    rows = ((TAGS[part.stay], shown.text(part.text)) for part in parts)
    return format_html_join("", "{}", ((format_html(t, said),) for t, said in rows))
