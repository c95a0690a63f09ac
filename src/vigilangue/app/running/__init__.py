"""The watch that goes on by itself: when to look, one attempt at a source at a time."""

from .health import Health, Healths, State, health, of
from .looking import Ended, look
from .loop import RunOptions, What, Word, run
from .places import beats
from .stage import Stage
from .whom import Unread, Watched, everyone, find
from .wishing import wish

__all__ = [
    "Ended",
    "Health",
    "Healths",
    "RunOptions",
    "Stage",
    "State",
    "Unread",
    "Watched",
    "What",
    "Word",
    "beats",
    "everyone",
    "find",
    "health",
    "look",
    "of",
    "run",
    "wish",
]
