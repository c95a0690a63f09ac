"""Identifiers of elements after the naming convention: ``para_43__list_1__point_a``."""

from __future__ import annotations

import re

REFERENCES = {
    **{"paragraph": "para", "section": "sec", "article": "art", "hcontainer": "hcont"},
    **{"blockList": "list", "authorialNote": "authorialNote"},
}


class Names:
    """Gives each identifier once."""

    def __init__(self) -> None:
        """Begin with none given."""
        self._given: set[str] = set()
        self._counts: dict[str, int] = {}

    def numbered(self, above: str, tag: str, number: str) -> str:
        """Return the identifier of an element by its number."""
        bare = re.sub(r"[^\w.-]+", "", number).strip(".")
        if not bare:
            return self.unnumbered(above, tag)
        return self._once(f"{self._begun(above, tag)}_{bare}")

    def unnumbered(self, above: str, tag: str) -> str:
        """Return the identifier of an element that has no number."""
        return self.counted(above, tag, "nn_")

    def counted(self, above: str, tag: str, before: str = "") -> str:
        """Return the identifier of the next element of its sort there."""
        name = f"{self._begun(above, tag)}_{before}"
        self._counts[name] = self._counts.get(name, 0) + 1
        return self._once(f"{name}{self._counts[name]}")

    def _begun(self, above: str, tag: str) -> str:
        name = REFERENCES.get(tag, tag)
        return f"{above}__{name}" if above else name

    def _once(self, name: str) -> str:
        found, again = name, 1
        while found in self._given:
            again += 1
            found = f"{name}-{again}"
        self._given.add(found)
        return found
