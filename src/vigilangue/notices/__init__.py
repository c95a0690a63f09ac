"""Vacancy notices: which languages they ask for, and how much."""

from .read import read, read_text

__all__ = ["read", "read_text"]
