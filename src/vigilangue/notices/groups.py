"""Groups of languages, and the runs in which they are joined by "and"."""

from __future__ import annotations

from dataclasses import dataclass, field

from vigilangue.core.notice import Need

WORKING = ("en", "fr")


@dataclass(slots=True)
class Group:
    """Languages of which any will do, while the clause that asks for them is read.

    ``alone`` until a need is found; ``led`` where the need came from words before it
    that a later word may correct; ``denied`` where the text says it is not needed.
    """

    start: int
    end: int
    tags: tuple[str, ...]
    kind: str = "named"
    open: bool = False
    local: bool = False
    weak: bool = False
    need: Need | None = None
    denied: bool = False
    led: bool = False
    skilled: bool = False
    level: str | None = None

    @property
    def alone(self) -> bool:
        """Whether nothing has been said yet of how much it is needed."""
        return self.need is None and not self.denied


@dataclass(slots=True)
class Run:
    """Groups that are joined by "and", and so share what is said of them."""

    groups: list[Group] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where it begins in the folded clause."""
        return self.groups[0].start

    @property
    def named(self) -> bool:
        """Whether all its languages are named one by one."""
        return all(group.kind == "named" for group in self.groups)

    @property
    def end(self) -> int:
        """Where it ends in the folded clause."""
        return self.groups[-1].end
