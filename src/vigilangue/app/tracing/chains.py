"""Traces instruments, whencesoever they come, each into the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from vigilangue import meaning
from vigilangue.app import reading
from vigilangue.app.reading.dropping import Dropped, briefly
from vigilangue.core import InputError, Instrument
from vigilangue.core.lineage import Succession
from vigilangue.instruments import lineage

MOST = 6  # instruments of a chain on a screen
PARAGRAPHS = 400  # of an instrument that is traced on a screen


def chain(instruments: Sequence[Instrument]) -> list[Succession]:
    """Return what became of each in the next, oldest first.

    Raises InputError where there are too few or too many, or one is too long to be
    traced while somebody waits.
    """
    if len(instruments) < 2:
        raise InputError("choose at least two instruments")
    if len(instruments) > MOST:
        raise InputError(f"choose at most {MOST} instruments")
    for at, each in enumerate(instruments, 1):
        name = each.masthead.symbol or f"#{at}"
        if not each.provisions:
            raise InputError(f"{name}: holds no paragraph that could be read")
        if len(each.provisions) > PARAGRAPHS:
            raise InputError(f"{name}: over {PARAGRAPHS} paragraphs; use the terminal")
    return [lineage.trace(a, b, meaning.load) for a, b in pairwise(instruments)]


def dropped(files: Sequence[Dropped]) -> list[Succession]:
    """Return the same of files that a person drops, in their order.

    Raises InputError also where one cannot be read; nothing of them is kept.
    """
    if len(files) > MOST:
        raise InputError(f"choose at most {MOST} instruments")
    with briefly(files) as places:
        return chain(list(reading.read(places)))
