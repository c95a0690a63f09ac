"""The small pieces of the page: addresses, foreign text, languages, rules."""

from __future__ import annotations

from collections.abc import Iterable

from vigilangue.language import tags

from .. import shown
from ..words import Words
from .markup import Markup, element, joined


def address(url: str, said: str | None = None) -> Markup:
    """Return an address to follow where it is http or https, else only its text."""
    label = element("bdi", shown.text(said) if said else shown.address(url), dir="ltr")
    target = shown.link(url)
    if not target:
        return element("span", label, class_="address")
    return element("a", label, href=target, rel="noopener noreferrer", class_="address")


def foreign(text: str, language: str | None, name: str = "span") -> Markup:
    """Return a text marked up with its own language and direction."""
    direction = tags.direction(language) if language else None
    return element(name, shown.text(text), lang=language, dir=direction or "auto")


def english(text: str, words: Words, language: str = "en") -> Markup:
    """Return prose that the program wrote, with names in `backticks` as code."""
    parts = text.split("`")
    pieces = (
        element("code", part) if at % 2 and at < len(parts) - 1 else part
        for at, part in enumerate(parts)
    )
    if language == words.language:
        return joined(*pieces)
    return element("span", *pieces, lang=language, dir="ltr")


def tongue(tag: str | None, words: Words) -> Markup:
    """Return a language as its tag with its name for who hovers or listens."""
    if not tag:
        return element("span", "–", class_="tag")
    name = words.named(tag)
    return element("abbr", tag, class_="tag", title=None if name == tag else name)


def table(
    head: Iterable[str], rows: Iterable[Markup], caption: str, **given: str
) -> Markup:
    """Return a table with a scope on each of its heads; ``rows`` are its ``tr``."""
    cells = (element("th", cell, scope="col") for cell in head)
    whole = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *cells)),
        element("tbody", *rows),
        **given,
    )
    return scrolling(whole, caption)


def scrolling(content: Markup, label: str) -> Markup:
    """Return what may be wider than the page, in a region the keyboard can scroll."""
    return element(
        "div", content, class_="scroll", role="region", aria_label=label, tabindex=0
    )


def section(slug: str, title: str, *content: str) -> Markup:
    """Return a section of the page under its heading."""
    heading = element("h2", title, id=f"{slug}-title")
    return element(
        "section", heading, *content, id=slug, aria_labelledby=f"{slug}-title"
    )
