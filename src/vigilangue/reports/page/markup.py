"""Builds HTML in which nothing stands unescaped by mistake."""

from __future__ import annotations

from html import escape

VOID = frozenset({"br", "input", "meta"})


class Markup(str):
    """Text that is HTML already; any other string is escaped where it is put."""

    __slots__ = ()


def element(
    name: str, /, *children: str, **attributes: str | int | bool | None
) -> Markup:
    """Return an element; an attribute that is None or False is left out.

    ``class_`` and ``for_`` lose their underscore, other underscores become dashes.
    """
    said = "".join(
        f" {key.rstrip('_').replace('_', '-')}"
        + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in VOID:
        return Markup(f"<{name}{said}>")
    return Markup(f"<{name}{said}>{joined(*children)}</{name}>")


def joined(*children: str) -> Markup:
    """Return the children one after the other, escaped where they are no markup."""
    return Markup("".join(c if isinstance(c, Markup) else escape(c) for c in children))
