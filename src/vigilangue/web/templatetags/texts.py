"""Texts of pages and of checks, in their own language and direction."""

from __future__ import annotations

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from vigilangue.language import tags
from vigilangue.reports import shown
from vigilangue.reports.words import Words, words, written
from vigilangue.web.reader import reader

register = template.Library()
ENGLISH = "en"


def spoken() -> Words:
    """Return the words of reports in the language of the page, else in English."""
    code = reader()
    return words(code if code in written() else ENGLISH)


@register.filter
def tongue(tag: str | None) -> str:
    """Return the name of a language in the language of the page."""
    return spoken().named(tag) if tag else "–"


@register.simple_tag
def tag_of(tag: str | None) -> SafeString:
    """Return a language as its tag, with its name for who hovers or listens."""
    if not tag:
        return mark_safe("–")
    name = spoken().named(tag)
    if name == tag:
        return format_html('<bdi class="tag">{}</bdi>', tag)
    return format_html('<abbr class="tag" title="{}">{}</abbr>', name, tag)


@register.simple_tag
def address(url: str, said: str = "") -> SafeString:
    """Return an address to follow where it is http or https, else only its text."""
    label = shown.text(said) if said else shown.address(url)
    target = shown.link(url)
    if not target:
        return format_html('<bdi class="address" dir="ltr">{}</bdi>', label)
    return format_html(
        '<a class="address" href="{}" rel="noopener noreferrer">'
        '<bdi dir="ltr">{}</bdi></a>',
        target,
        label,
    )


@register.simple_tag
def foreign(text: str, tag: str | None = None) -> SafeString:
    """Return a text from a page, marked up with its own language and direction."""
    safe = shown.text(text)
    if not tag:
        return format_html('<span dir="auto">{}</span>', safe)
    way = tags.direction(tag)
    return format_html('<span lang="{}" dir="{}">{}</span>', tag, way, safe)


@register.simple_tag
def reason(because: str) -> SafeString:
    """Return what a check said of a finding, in the page's language where known."""
    return said(*spoken().reason(because))


def called(title: str) -> str:
    """Return what something is called, in the language of the page where known."""
    return spoken().reason(title)[0]


def said(text: str, tag: str) -> SafeString:
    """Return prose that the program wrote, with names in `backticks` as code."""
    parts = shown.sentence(text).split("`")
    pieces = (
        format_html('<code dir="ltr">{}</code>', part)
        if at % 2 and at < len(parts) - 1
        else conditional_escape(part)
        for at, part in enumerate(parts)
    )
    prose = mark_safe("".join(pieces))
    if tag == spoken().language:
        return prose
    return format_html('<span lang="{}" dir="{}">{}</span>', tag, "ltr", prose)
