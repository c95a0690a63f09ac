"""The verbs of people: each is an event with author and reason. They load Django."""

from .deciding import acknowledge, comment, defer, dismiss, lift

__all__ = ["acknowledge", "comment", "defer", "dismiss", "lift"]
