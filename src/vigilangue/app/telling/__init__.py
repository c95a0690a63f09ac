"""Tells people what they asked to be told of, once each. Loads Django."""

from .composing import compose
from .sending import Sent, send

__all__ = ["Sent", "compose", "send"]
