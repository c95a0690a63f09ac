"""The verb that judges what lists of works say: feeds, catalogues, tables."""

from .reach import Reached, reach
from .run import listed

__all__ = ["Reached", "listed", "reach"]
