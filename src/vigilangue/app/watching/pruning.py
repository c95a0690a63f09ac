"""Deletes files of evidence on which nothing rests, when a person says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from .keeping import indexed

if TYPE_CHECKING:
    from vigilangue.collecting.retention import Look


def prunable(home: Path, older: timedelta) -> list[Look]:
    """Return the files older than that which may be deleted; nothing is done."""
    from vigilangue.collecting import evidence, retention
    from vigilangue.store.queries import chain

    looks = []
    for each in chain.looks():
        file = home / each.file
        if not file.is_file():
            continue
        looks.append(
            retention.Look(
                collection=each.collection,
                volume=each.volume,
                source=each.source,
                file=each.file,
                ended=each.ended,
                rests=each.rests,
                refers=frozenset(evidence.origins(indexed(file))),
            )
        )
    return retention.droppable(looks, datetime.now(UTC) - older)


def prune(home: Path, older: timedelta) -> list[Look]:
    """Delete the files that `prunable` names, with what stands beside them.

    Their rows stay, and say when; so a person sees that there was a look.
    """
    from vigilangue.collecting import evidence
    from vigilangue.store.queries import chain

    looks = prunable(home, older)
    for look in looks:
        chain.dropped(look.collection, look.volume, datetime.now(UTC))
    for file in chain.dropped_files():  # also those before which we were killed
        evidence.delete(home / file)
    return looks
