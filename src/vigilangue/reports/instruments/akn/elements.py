"""Elements of XML: made safe, then written with an indent that adds no text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO
from xml.etree.ElementTree import Element, tostring

from ... import shown

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# Elements that hold text: white space between what is in them would be read.
MIXED = frozenset(
    {"p", "num", "heading", "subheading", "crossHeading"}
    | {"listIntroduction", "listWrapUp"}
)

Content = str | Element


def element(tag: str, /, *content: Content | None, **attributes: str | None) -> Element:
    """Return an element; what is None is left out.

    Names are written as they stand, a colon for two underscores (``xml__lang``): the
    namespaces are declared on the root.
    """
    given = {k.replace("__", ":"): v for k, v in attributes.items() if v is not None}
    made = Element(tag, {k: shown.text(v) for k, v in given.items()})
    fill(made, content)
    return made


def fill(made: Element, content: Iterable[Content | None]) -> None:
    """Add text and elements behind what an element holds."""
    last = made[-1] if len(made) else None
    for each in content:
        if isinstance(each, Element):
            made.append(each)
            last = each
        elif each and last is None:
            made.text = (made.text or "") + shown.text(each)
        elif each and last is not None:
            last.tail = (last.tail or "") + shown.text(each)


def save(root: Element, out: TextIO) -> None:
    """Write a whole document."""
    _indent(root, "\n")
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(tostring(root, encoding="unicode") + "\n")


def _indent(made: Element, margin: str) -> None:
    if made.tag in MIXED or not len(made):
        return
    made.text = margin + "  "
    for child in made:
        _indent(child, margin + "  ")
        child.tail = margin + "  "
    made[-1].tail = margin
