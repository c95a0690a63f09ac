"""The verb that follows paragraphs from one instrument to the next."""

from .files import traced
from .judging import judged

__all__ = ["judged", "traced"]
