"""Words of a text, and the phrases of a lexicon that are looked for among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vigilangue.values.lexicon import fold

from .lexicon import Form

GAP = "…"
STOPS = frozenset(",،，、:：;؛；.。")

_TOKEN = re.compile(
    r"[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[^\W_])+|[,،，、:：;؛；.。…]"
)


def words(text: str) -> list[str]:
    """Return the words of a text, folded; each Chinese character and stop is one."""
    return _TOKEN.findall(fold(text))


@dataclass(slots=True)
class Node:
    """What may follow a word of a phrase; ``form`` where a verb ends here."""

    after: dict[str, Node] = field(default_factory=dict)
    form: Form | None = None
    end: bool = False


@dataclass(frozen=True, slots=True)
class Parted:
    """A form whose words are parted by others: what begins and what ends it."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    form: Form


class Phrases:
    """A set of phrases, found among words; ``prefixes`` may be written to a word."""

    def __init__(self, phrases: Iterable[str], prefixes: Sequence[str] = ()) -> None:
        """Hold the phrases."""
        self.root = Node()
        self.prefixes = tuple(fold(p) for p in prefixes)
        for phrase in phrases:
            reached(self.root, words(phrase)).end = True

    def end(self, among: Sequence[str], at: int) -> int:
        """Return where the longest phrase that begins here ends, ``at``: none does."""
        node, end, here = self.root, at, at
        while here < len(among):
            after = step(node, among[here], self.prefixes if here == at else ())
            if after is None:
                break
            node = after
            here += 1
            if node.end:
                end = here
        return end


def reached(root: Node, phrase: Iterable[str]) -> Node:
    """Return the node at which a phrase ends; it is made where it is not there."""
    node = root
    for word in phrase:
        node = node.after.setdefault(word, Node())
    return node


def step(node: Node, word: str, prefixes: Sequence[str]) -> Node | None:
    """Return the node after a word, which may have a prefix written to it."""
    after = node.after.get(word)
    if after is not None:
        return after
    for prefix in prefixes:
        if word.startswith(prefix):
            after = node.after.get(word.removeprefix(prefix))
            if after is not None:
                return after
    return None
