"""PDF files as paper: paragraphs in reading order, and the notes at their feet."""

from .reading import MOST_PAGES, paper

__all__ = ["MOST_PAGES", "paper"]
