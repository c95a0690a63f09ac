"""What a tag changes for the text that follows, learned once for each context."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from .context import Context, inside
from .markup import INLINE, QUOTING, SKIPPED, VOID
from .tags import Element, element

SAYING = QUOTING | {"a"}  # inline elements that say something without attributes
NOTED = frozenset({"a", "option", "time", "html", "body", "title"})
VERBATIM = frozenset({"xmp", "plaintext"})
MOST = 4_000  # moves remembered, of all contexts together
LONGEST = 300  # characters of a tag that is remembered


class Kind(Enum):
    """What is to be done about a tag.

    ``SAME`` opens an element inside of which nothing changes, ``INLINE`` one whose
    text runs on, ``BLOCK`` one whose text is for itself; ``NOTED`` ones are looked at
    closely; ``END`` closes the element that is open.
    """

    SAME = auto()
    INLINE = auto()
    BLOCK = auto()
    NOTED = auto()
    VOID = auto()
    SKIPPED = auto()
    VERBATIM = auto()
    COMMENT = auto()
    END = auto()
    NOTHING = auto()


class Move(NamedTuple):
    """A tag met in a context: what to do, what holds inside, the tag as read.

    ``apart`` is true where the text of the element is for itself; ``inside`` are the
    moves known in the context within.
    """

    kind: Kind
    within: Context
    inside: dict[str, Move]
    element: Element
    apart: bool


# The templates of a site repeat the same few thousand tags on every page.
_known: dict[Context, dict[str, Move]] = {}
_count = 0


def moves(context: Context) -> dict[str, Move]:
    """Return the moves known in a context, by the tag as written."""
    return _known.setdefault(context, {})


def learn(context: Context, tag: str) -> Move:
    """Return what a tag does in a context, and remember it."""
    if _count >= MOST:
        _forget()
    move = _move(context, element(tag))
    if len(tag) <= LONGEST:
        _remember(context, tag, move)
    return move


def _remember(context: Context, tag: str, move: Move) -> None:
    global _count
    _count += 1
    moves(context)[tag] = move


def _forget() -> None:
    """Forget all moves, so that nothing of them stays in memory.

    The moves of a context hold those of the context within, which often is the same:
    each is emptied, or they would be kept until circles are looked for, as is seldom
    done in a long run.
    """
    global _count
    for within in _known.values():
        within.clear()
    _known.clear()
    _count = 0


def _move(context: Context, read: Element) -> Move:
    name = read.name
    if name[:3] == "!--":
        return Move(Kind.COMMENT, context, {}, read, False)
    if name[:1] == "/":
        kind = Kind.NOTHING if name[1:] in SKIPPED | VOID else Kind.END
        return Move(kind, context, {}, read, False)
    if name in SKIPPED or name in VOID:
        kind = Kind.SKIPPED if name in SKIPPED else Kind.VOID
        return Move(kind, context, {}, read, False)
    inline = name in INLINE
    if inline and not read.given and name not in SAYING:
        return Move(Kind.SAME, context, {}, read, False)
    within = inside(context, name, read.given)
    if name in VERBATIM:
        kind = Kind.VERBATIM
    elif name in NOTED:
        kind = Kind.NOTED
    elif not inline:
        kind = Kind.BLOCK
    elif within is context:
        kind = Kind.SAME
    else:
        kind = Kind.INLINE
    apart = not inline or (name != "a" and within.lang != context.lang)
    if kind is Kind.INLINE and apart:
        kind = Kind.BLOCK
    return Move(kind, within, moves(within), read, apart)
