"""How a paragraph changed: by the force of its lead verb, else by its words."""

from __future__ import annotations

from vigilangue.core import Provision
from vigilangue.core.lineage import Change

from .force import force, translated


def change(older: Provision, newer: Provision, *, same: bool) -> Change:
    """Return what became of a paragraph; ``same``: nothing that counts differs."""
    was, now = force(older), force(newer)
    if was is not None and now is not None and was != now:
        return Change.STRENGTHENED if now > was else Change.WEAKENED
    return Change.KEPT if same else Change.AMENDED


def change_across(older: Provision, newer: Provision, *, same: bool) -> Change:
    """Return it of paragraphs in two languages, where some verbs tell nothing."""
    told = change(older, newer, same=same)
    if told in (Change.STRENGTHENED, Change.WEAKENED) and translated(older, newer):
        return Change.AMENDED
    return told
