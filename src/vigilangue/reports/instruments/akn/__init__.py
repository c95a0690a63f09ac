"""Akoma Ntoso 3.0 after the AKN4UN guidelines for the General Assembly."""

from .document import write

__all__ = ["write"]
