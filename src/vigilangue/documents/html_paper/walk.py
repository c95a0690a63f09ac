"""One pass over the tree of an HTML page, from block to block."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from ..cells import Grid
from ..context import CHROME_REGION, START, Context, inside
from ..markup import HEADINGS, INLINE, SKIPPED, VOID
from ..paper import Cell
from .block import Block
from .lists import Counter, counted, opened
from .marks import MARK, mark

HEAVY = frozenset({"b", "strong"})


@dataclass(frozen=True, slots=True)
class _Inside:
    """What holds inside an element that is open."""

    context: Context
    block: int
    heading: bool = False
    heavy: bool = False
    raised: bool = False
    label: str = ""
    depth: int = 0
    note: str = ""
    list: Counter | None = None
    grid: Grid | None = None
    cell: Cell | None = None


class Walk:
    """Collects the blocks of a page from its tree."""

    def __init__(self, targets: dict[str, str]) -> None:
        """Read with the numbers of notes by the identity of their elements."""
        self.blocks: list[Block] = []
        self._targets = targets
        self._at = -1
        self._tables = 0
        self._used: set[str] = set()
        self._waiting: dict[int, str] = {}

    def feed(self, root: LexborNode) -> None:
        """Read a whole tree."""
        states: dict[int, _Inside | None] = {}
        start = _Inside(START, 0)
        for node in root.traverse(include_text=True):
            tag = node.tag or "-"
            parent = node.parent
            state = start if parent is None else states.get(parent.mem_id, start)
            if state is None:
                states[node.mem_id] = None
            elif tag == "-text":
                self._take(node.text_content or "", state)
            elif tag[0] != "-":
                states[node.mem_id] = self._enter(node, tag, state)
        self.blocks = [block for block in self.blocks if block.text]

    def _take(self, text: str, state: _Inside) -> None:
        unseen = state.context.hidden or state.context.region == CHROME_REGION
        if unseen and not state.note:
            return
        if state.block != self._at or not self.blocks:
            if text.isspace():
                return
            self._at = state.block
            label = "" if state.label in self._used else state.label
            self._used.add(state.label)
            self.blocks.append(
                Block(
                    state.context,
                    state.heading,
                    label.partition("#")[0],
                    state.depth,
                    cell=state.cell,
                )
            )
        block = self.blocks[-1]
        block.note = block.note or state.note or self._waiting.pop(state.block, "")
        if state.raised and (found := MARK.fullmatch(text.strip())):
            text = mark(found[1], "".join(block.texts[-3:]).rstrip())
        block.texts.append(text)
        block.heavy += len(text.strip()) if state.heavy else 0

    def _enter(self, node: LexborNode, tag: str, around: _Inside) -> _Inside | None:
        given = node.attributes
        if tag in SKIPPED:
            return None
        if tag in VOID:
            if tag == "br" and self.blocks:
                self.blocks[-1].texts.append(" ")
            return None
        note = self._note(given) or around.note
        if tag == "a" and (number := self._reference(node, given, around)):
            if number != around.note and self.blocks and around.block == self._at:
                self.blocks[-1].texts.append(f"[^{number}]")
            return None
        block = around.block if tag in INLINE else node.mem_id
        item = around.list if tag not in ("ol", "ul") else opened(tag, given)
        label, depth = around.label, around.depth + (tag in ("ol", "ul"))
        if tag == "li" and item is not None:
            label = f"{counted(item, given)}#{node.mem_id}"
        grid, cell = self._placed(tag, given, around)
        return _Inside(
            context=inside(around.context, tag, given),
            block=block,
            heading=tag in HEADINGS or (around.heading and tag in INLINE),
            heavy=around.heavy or tag in HEAVY,
            raised=around.raised or tag == "sup",
            label=label,
            depth=depth,
            note=note,
            list=item,
            grid=grid,
            cell=cell,
        )

    def _placed(
        self, tag: str, given: dict[str, str | None], around: _Inside
    ) -> tuple[Grid | None, Cell | None]:
        """Return the table and the cell inside an element that opens."""
        grid, cell = around.grid, around.cell
        if tag == "table":
            self._tables += 1
            return Grid(self._tables - 1), None
        if grid is not None and tag == "tr":
            grid.next_row()
        elif grid is not None and tag in ("td", "th"):
            cell = grid.next_cell(_span(given, "colspan"), _span(given, "rowspan"))
        return grid, cell

    def _note(self, given: dict[str, str | None]) -> str:
        for key in ("id", "name"):
            if number := self._targets.get(given.get(key) or ""):
                return number
        return ""

    def _reference(
        self, node: LexborNode, given: dict[str, str | None], around: _Inside
    ) -> str:
        """The number of the note that a link points at, or is the way back from."""
        address = given.get("href") or ""
        text = node.text().strip()
        if not address.startswith("#"):
            return ""
        if around.note and not any(c.isalnum() for c in text):
            return around.note  # an arrow that leads back
        if not MARK.fullmatch(text):
            return ""
        own = self._note(given)
        if own:
            self._waiting[around.block] = own
        return self._targets.get(address[1:], "") or own or around.note


def _span(given: dict[str, str | None], name: str) -> int:
    said = given.get(name) or ""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 1
