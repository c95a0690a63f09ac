"""The gaps planted on the sample organization's site: the ground truth of its audit."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from .content import DATA


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One failed verdict that an audit must give, and how the fault is made.

    ``path`` is the page that the verdict names; the verdict of ``missing-language``
    names ``work`` and ``language`` instead. ``labels`` are the languages of the links
    concerned, ``part`` counts paragraphs (without the lead) or headings from 1,
    ``leads`` is the path that a link is made to lead to.
    """

    check: str
    work: str
    language: str
    path: str
    why: str
    labels: tuple[str, ...] = ()
    part: int = 0
    leads: str = ""


def gaps() -> tuple[Gap, ...]:
    """Return every planted gap; what is not listed here is whole."""
    table = tomllib.loads(DATA.joinpath("gaps.toml").read_text("utf-8"))
    return tuple(
        Gap(**{**row, "labels": tuple(row.get("labels", ()))}) for row in table["gap"]
    )
