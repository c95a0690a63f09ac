"""The verbs of the registry: load instruments, and follow what they ask for."""

from .clock import Entry, clock
from .loading import Loaded, load
from .quoting import quoted
from .standing import Standing, State, commitment, standing

__all__ = [
    "Entry",
    "Loaded",
    "Standing",
    "State",
    "clock",
    "commitment",
    "load",
    "quoted",
    "standing",
]
