"""An audit between pairing and judging: pages, sets, and what was learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vigilangue.core import Regime
from vigilangue.measures import Depths
from vigilangue.pairing import Paired, Scheme

from .gather import Gathered
from .hidden import Hidden
from .shelf import Shelf
from .site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Everything that building and judging a work needs.

    ``groups`` are the pages of each work, ``numbers`` the place there of the work of
    each page, ``scheme`` says where addresses name languages, ``characters`` holds the
    size of each page's main content, ``expected`` the languages owed for every work,
    ``complete`` whether the whole site was seen.
    """

    shelf: Shelf
    gathered: Gathered
    hidden: Hidden
    site: Site
    paired: Paired
    groups: Sequence[Sequence[int]]
    numbers: Sequence[int]
    scheme: Scheme
    characters: Sequence[int]
    depths: Depths
    regime: Regime
    expected: tuple[str, ...]
    complete: bool
