"""A declaration as a person would write it, line by line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from vigilangue.app.watching.naming import quoted, title_of
from vigilangue.core import SeenBy

if TYPE_CHECKING:
    from .adding import Adding


def organization_toml(adding: Adding, named: str) -> str:
    """Return the head of a new organization."""
    lines = [
        f"title = {quoted(adding.organization.strip() or named)}",
        f"regime = {quoted(adding.regime or 'any')}",
    ]
    if adding.languages:
        lines.append(f"languages = {listed(adding.languages)}")
    if adding.seen_by is not SeenBy.GROUP:
        lines.append(f"seen_by = {quoted(adding.seen_by)}")
    return "\n".join(lines) + "\n"


def source_toml(adding: Adding) -> str:
    """Return the declaration of a source."""
    lines = [
        f"title = {quoted(adding.title.strip() or title_of(adding.address))}",
        f"addresses = {listed((adding.address,))}",
    ]
    if adding.every:
        lines.append(f"every = {quoted(adding.every)}")
    if adding.limit is not None:
        lines.append(f"limit = {adding.limit}")
    return "\n".join(lines) + "\n"


def listed(texts: Iterable[str]) -> str:
    """Return a list of texts."""
    return f"[{', '.join(map(quoted, texts))}]"
