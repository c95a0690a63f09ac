"""DOCX files as paper: paragraphs with the numbers that Word computes, and notes."""

from .reading import paper

__all__ = ["paper"]
