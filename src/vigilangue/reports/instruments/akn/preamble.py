"""The preamble: the formula that opens, and a container for each paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from vigilangue.core import Provision, Role

from .elements import Content, element
from .nodes import Node, nodes, section
from .setting import Setting

ABOVE = frozenset({Role.PREAMBULAR, Role.HEADING, Role.OTHER})


def divided(
    provisions: Sequence[Provision],
) -> tuple[Sequence[Provision], Sequence[Provision]]:
    """Return a preamble, up to its last paragraph, and what comes after it."""
    end = 0
    for at, provision in enumerate(provisions):
        if provision.role not in ABOVE or section(provision):
            break
        if provision.role is Role.PREAMBULAR:
            end = at + 1
    return provisions[:end], provisions[end:]


def preamble(
    provisions: Sequence[Provision], setting: Setting, above: str, formula: str | None
) -> Element | None:
    """Return the preamble, None where nothing stands in it.

    The formula is not kept when an instrument is read: it is written from a table, and
    marked as the editor's.
    """
    if not provisions and formula is None:
        return None
    opening = None
    if formula is not None:
        words = element("p", formula)
        opening = element(
            "formula",
            words,
            name="enactingFormula",
            status="editorial",
            eId="formula_1",
        )
    rest = [_container(node, setting, above) for node in nodes(provisions)]
    return element("preamble", opening, *rest)


def _container(node: Node, setting: Setting, above: str) -> Element:
    provision = node.provision
    name = setting.place(provision, setting.names.counted(above, "container"))
    if provision.role is Role.HEADING:
        sort = "heading"
    else:
        sort = "-".join(provision.verbs[:1]).replace(" ", "-") or "paragraph"
    blocks = _blocks(node, setting.labelled(provision), setting, name)
    return element("container", *blocks, name=sort, eId=name)


def _blocks(
    node: Node, opening: list[Content | None], setting: Setting, above: str
) -> Iterator[Element]:
    """Yield a paragraph, or its lists: the first of them has what opens it."""
    if not node.parts:
        yield element("p", *opening)
        return
    items: list[Element] = []
    name = setting.names.counted(above, "blockList")
    for part in node.parts:
        if part.tail:
            setting.place(part.provision, name)
            yield _list(name, opening, items, [*setting.text(part.provision)])
            opening, items = [], []
            name = setting.names.counted(above, "blockList")
        else:
            items.append(_item(part, setting, name))
    if items:
        yield _list(name, opening, items, [])


def _list(
    name: str,
    opening: list[Content | None],
    items: list[Element],
    closing: list[Content | None],
) -> Element:
    if not items:
        return element("p", *opening, *closing, eId=name)
    first = element("listIntroduction", *opening) if opening else None
    last = element("listWrapUp", *closing) if closing else None
    return element("blockList", first, *items, last, eId=name)


def _item(node: Node, setting: Setting, above: str) -> Element:
    provision = node.provision
    name = setting.names.numbered(above, "item", node.number)
    setting.place(provision, name)
    opening = [*setting.text(provision)]
    return element(
        "item",
        setting.number(provision),
        *_blocks(node, opening, setting, name),
        eId=name,
    )
