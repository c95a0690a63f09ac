"""HTML as paper: blocks, the numbers of lists, and notes that marks link to."""

from .reading import paper

__all__ = ["paper"]
