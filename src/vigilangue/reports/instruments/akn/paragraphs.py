"""Paragraphs of a body with their lists of points, to any depth."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vigilangue.core import Provision, Role

from .elements import element
from .nodes import Node
from .setting import Setting


def paragraph(node: Node, setting: Setting, above: str) -> Element:
    """Return a paragraph; one of a preamble is a container that says so."""
    if node.provision.role is Role.PREAMBULAR:
        name = setting.names.counted(above, "hcontainer")
        setting.place(node.provision, name)
        return element(
            "hcontainer",
            *_inside(node, setting, name),
            name="preambular",
            refersTo="#preamble",
            eId=name,
        )
    return _hierarchical("paragraph", node, setting, above)


def turned(provision: Provision, setting: Setting, above: str) -> Element:
    """Return a paragraph of a preamble that stands among those of a body."""
    name = setting.place(provision, setting.names.counted(above, "crossHeading"))
    text = setting.labelled(provision)
    return element("crossHeading", *text, eId=name, refersTo="#preamble")


def _hierarchical(tag: str, node: Node, setting: Setting, above: str) -> Element:
    name = setting.names.numbered(above, tag, node.number)
    setting.place(node.provision, name)
    return element(tag, *_inside(node, setting, name), eId=name)


def _inside(node: Node, setting: Setting, name: str) -> Iterator[Element | None]:
    yield setting.number(node.provision)
    text: Element | None = setting.paragraph(node.provision)
    if not node.parts:
        yield element("content", text)
        return
    here = setting.names.counted(name, "list")
    points: list[Element] = []
    for part in node.parts:
        if not part.tail:
            points.append(_hierarchical("point", part, setting, here))
            continue
        setting.place(part.provision, here)
        closing = element(
            "wrapUp", setting.paragraph(part.provision), eId=f"{here}__wrapup"
        )
        yield _list(here, text, points, closing)
        text, points, here = None, [], setting.names.counted(name, "list")
    if points:
        yield _list(here, text, points, None)


def _list(
    name: str, text: Element | None, points: list[Element], closing: Element | None
) -> Element:
    opening = None
    if text is not None:
        opening = element("intro", text, eId=f"{name}__intro")
    return element("list", opening, *points, closing, eId=name)
