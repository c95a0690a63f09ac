"""How strongly a paragraph binds, by the lemma of its first lead verb."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from vigilangue.core import Provision, Role


def force(provision: Provision) -> int | None:
    """Return 0 (tells) to 5 (decides); None of what is no numbered paragraph."""
    numbered = provision.role is Role.OPERATIVE and provision.number is not None
    if not numbered or provision.level > 1:
        return None
    return _table().get(provision.verbs[0], 0) if provision.verbs else 0


@cache
def _table() -> Mapping[str, int]:
    text = (files(__package__) / "force.toml").read_text("utf-8")
    return {str(lemma): int(value) for lemma, value in tomllib.loads(text).items()}
