"""What the styles of a DOCX file say of the paragraphs that have them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .package import Element, W, at, on, value

DEEPEST = 12  # styles that are based on each other
_HEADING = re.compile(r"heading|title|titre|título|заголовок|标题|عنوان", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a paragraph is set: its list (``number``, ``depth``), how far in (twips)."""

    heading: bool = False
    bold: bool = False
    italic: bool = False
    indent: int = 0
    number: str = ""
    depth: int = 0


class Styles:
    """The styles of a document by their identity."""

    def __init__(self, root: Element | None) -> None:
        """Read the part ``styles``; None: there are none."""
        found = root.iter(W + "style") if root is not None else ()
        self._styles = {each.get(W + "styleId") or "": each for each in found}
        self._looks: dict[str, Look] = {}
        self._default = next(
            (
                each.get(W + "styleId") or ""
                for each in self._styles.values()
                if each.get(W + "type") == "paragraph" and each.get(W + "default")
            ),
            "",
        )

    def of(self, paragraph: Element) -> Look:
        """Return how a paragraph is set, by its style and by itself."""
        style = value(paragraph, "pPr/pStyle") or self._default
        if style not in self._looks:
            self._looks[style] = self._look(style, DEEPEST)
        return _over(self._looks[style], at(paragraph, "pPr"), None, heading=False)

    def run(self, run: Element) -> tuple[bool | None, bool | None]:
        """Return whether a run is bold, and italic; None: as its paragraph."""
        props = at(run, "rPr")
        return on(props, "b"), on(props, "i")

    def _look(self, identity: str, left: int) -> Look:
        style = self._styles.get(identity)
        if style is None or not left:
            return Look()
        base = self._look(value(style, "basedOn") or "", left - 1)
        named = _HEADING.search(value(style, "name") or "") is not None
        return _over(base, at(style, "pPr"), at(style, "rPr"), heading=named)


def _over(
    base: Look, props: Element | None, run: Element | None, *, heading: bool
) -> Look:
    bold, italic = on(run, "b"), on(run, "i")
    outline = value(props, "outlineLvl")
    number = value(props, "numPr/numId")
    return Look(
        heading=base.heading or heading or (outline or "9") in "012345678",
        bold=base.bold if bold is None else bold,
        italic=base.italic if italic is None else italic,
        indent=_twips(props, base.indent),
        number=base.number if number is None else number,
        depth=_depth(value(props, "numPr/ilvl"), base.depth),
    )


def _twips(props: Element | None, otherwise: int) -> int:
    for name in ("left", "start"):
        found = value(props, "ind", name)
        if found is not None and re.fullmatch(r"-?\d{1,6}", found):
            return int(found)
    return otherwise


def _depth(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d", text) else otherwise
