"""The verb that reads instruments from files, one after the other."""

from .files import read

__all__ = ["read"]
