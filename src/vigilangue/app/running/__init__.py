"""The watch that goes on by itself: when to look, one attempt at a source at a time."""

from .looking import Ended, look
from .loop import RunOptions, What, Word, run
from .stage import Stage
from .whom import Unread, Watched, everyone

__all__ = [
    "Ended",
    "RunOptions",
    "Stage",
    "Unread",
    "Watched",
    "What",
    "Word",
    "everyone",
    "look",
    "run",
]
