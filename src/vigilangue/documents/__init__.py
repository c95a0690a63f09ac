"""Bytes to blocks: what stands on a page, where, and in which declared language."""

from .document import Block, Document, HeadLink, Link, Region
from .html import read
from .linked_data import StatedDates
from .widgets import widgets

__all__ = [
    "Block",
    "Document",
    "HeadLink",
    "Link",
    "Region",
    "StatedDates",
    "read",
    "widgets",
]
