"""Ids of provisions: pp1, op43.a, art3.2, annex1.op3, p1; each is given once."""

from __future__ import annotations


class Naming:
    """Counts the provisions of one section, whose ids begin with ``prefix``."""

    def __init__(self, prefix: str) -> None:
        """Begin counting."""
        self._prefix = f"{prefix}." if prefix else ""
        self._counts: dict[str, int] = {}
        self._given: set[str] = set()

    def preambular(self) -> str:
        """Return the id of the next preambular paragraph."""
        return self._once(f"pp{self._next('pp')}")

    def operative(self, names: tuple[str, ...]) -> str:
        """Return the id of the paragraph with this number ("12", or "3", "2")."""
        return self._once(f"op{'.'.join(names)}")

    def unnumbered(self, *, formal: bool) -> str:
        """Return the id of the next operative paragraph that has no number."""
        return self._once(f"op{self._next('op')}") if formal else self.prose()

    def article(self, article: str, names: tuple[str, ...]) -> str:
        """Return the id of an article, or of its numbered paragraph."""
        if names:
            return self._once(f"art{article}.{'.'.join(names)}")
        count = self._next(f"art{article}")
        return self._once(f"art{article}" if count == 1 else f"art{article}.p{count}")

    def heading(self) -> str:
        """Return the id of the next heading."""
        return self._once(f"h{self._next('h')}")

    def prose(self) -> str:
        """Return the id of the next paragraph of plain prose."""
        return self._once(f"p{self._next('p')}")

    def loose(self, path: tuple[str, ...]) -> str:
        """Return the id of a numbered text that stands below no paragraph."""
        return self._once(f"p.{'.'.join(path)}")

    def below(self, above: str, path: tuple[str, ...]) -> str:
        """Return the id of a text below the provision with the id ``above``."""
        return self._once(f"{above.removeprefix(self._prefix)}.{'.'.join(path)}")

    def tail(self, above: str) -> str:
        """Return the id of a text that goes on a provision, after its list."""
        bare = above.removeprefix(self._prefix)
        return self._once(f"{bare}.p{self._next(f'{bare}.p')}")

    def _next(self, kind: str) -> int:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind]

    def _once(self, name: str) -> str:
        identity, again = name, 1
        while identity in self._given:
            again += 1
            identity = f"{name}-{again}"
        self._given.add(identity)
        return self._prefix + identity
