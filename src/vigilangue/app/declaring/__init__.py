"""Adds a source to one's own declarations; takes one away that nobody looked at."""

from .adding import Added, Adding, add
from .removing import may_be_removed, remove

__all__ = ["Added", "Adding", "add", "may_be_removed", "remove"]
