"""Resolutions, decisions and declarations, read as a delegate reads them."""

from .read import read, read_text

__all__ = ["read", "read_text"]
