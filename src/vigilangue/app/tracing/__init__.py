"""The verb that follows paragraphs from one instrument to the next."""

from .files import traced

__all__ = ["traced"]
