"""The main body: sections, divisions, articles, and the paragraphs in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from vigilangue.core import Provision, Role

from .elements import element
from .headings import Headed, headed
from .nodes import Node, nodes, section
from .paragraphs import paragraph, turned
from .setting import Setting


def body(provisions: Sequence[Provision], setting: Setting, above: str) -> Element:
    """Return the main body, with an empty paragraph where nothing stands in it."""
    made = [*_sections(provisions, setting, above)]
    return element("mainBody", *(made or [element("p")]))


def _sections(
    provisions: Sequence[Provision], setting: Setting, above: str
) -> Iterator[Element]:
    for name, found in groupby(provisions, section):
        inside = [*found]
        if not name:
            yield from _divisions(headed(inside), setting, above)
            continue
        first, *others = headed(inside)
        number = _printed(first) or name.removeprefix("sec")
        here = setting.names.numbered(above, "section", number)
        yield element(
            "section",
            *_opening(first, setting, here),
            *_paragraphs(first.below, setting, here),
            *_divisions(others, setting, here),
            eId=here,
        )


def _divisions(
    parts: Sequence[Headed], setting: Setting, above: str
) -> Iterator[Element]:
    """Yield what stands below each heading; articles stand in the division above."""
    open_: Element | None = None
    here = above
    for part in parts:
        if not part.headings:
            yield from _paragraphs(part.below, setting, above)
        elif part.article:
            name = setting.names.numbered(here, "article", part.article)
            made = element(
                "article",
                *_opening(part, setting, name),
                *_paragraphs(part.below, setting, name),
                eId=name,
            )
            if open_ is None:
                yield made
            else:
                open_.append(made)
        else:
            if open_ is not None:
                yield open_
            here = setting.names.counted(above, "division")
            open_ = element(
                "division",
                *_opening(part, setting, here),
                *_paragraphs(part.below, setting, here),
                eId=here,
            )
    if open_ is not None:
        yield open_


def _printed(part: Headed) -> str:
    """The number that the first of some headings is, or has."""
    if not part.headings:
        return ""
    first = part.headings[0]
    return first.number or (first.text if len(first.text) <= 3 else "")


def _opening(part: Headed, setting: Setting, here: str) -> Iterator[Element]:
    """Yield number, heading and subheadings; the number may be a heading of its own."""
    tag = "heading"
    for count, heading in enumerate(part.headings):
        name = here if count == 0 else setting.names.counted(here, tag)
        setting.place(heading, name)
        text = setting.text(heading)
        if number := setting.number(heading):
            yield number
        elif count == 0 and (part.article or len(heading.text) <= 3):
            yield element("num", *text)
            continue
        yield element(tag, *text, eId=None if count == 0 else name)
        tag = "subheading"


def _paragraphs(
    provisions: Sequence[Provision], setting: Setting, above: str
) -> Iterator[Element]:
    for node in nodes(provisions):
        if _crossing(node, above):
            yield turned(node.provision, setting, above)
        else:
            yield paragraph(node, setting, above)


def _crossing(node: Node, above: str) -> bool:
    """Whether it is a paragraph of a preamble in the middle of a body.

    Straight below the body or with a list of its own, it is a container (hcontainer).
    """
    return node.provision.role is Role.PREAMBULAR and bool(above) and not node.parts
