"""The verb that holds language versions of one document against each other."""

from .compare import compare

__all__ = ["compare"]
