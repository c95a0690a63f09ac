"""The verbs of people: each is an event with author and reason. They load Django."""

from .deciding import acknowledge, comment, defer, dismiss, lift, waive
from .letting_out import publish, transmit, validate, withdraw

__all__ = [
    "acknowledge",
    "comment",
    "defer",
    "dismiss",
    "lift",
    "publish",
    "transmit",
    "validate",
    "waive",
    "withdraw",
]
