"""The verb that judges what lists of works say: feeds, catalogues, tables."""

from .run import listed

__all__ = ["listed"]
