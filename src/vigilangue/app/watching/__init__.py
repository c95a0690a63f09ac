"""The verbs of the watch: collect, evaluate, alert. They load Django."""

from .alerting import Raised, alert
from .collecting import Fetched, collect
from .evaluating import evaluate
from .explaining import Explained, explain, like
from .listing import Listed, enrolled, listed
from .options import WatchOptions
from .recording import Evaluated
from .replaying import Replayed, replay
from .whom import declared, own, start

__all__ = [
    "Evaluated",
    "Explained",
    "Fetched",
    "Listed",
    "Raised",
    "Replayed",
    "WatchOptions",
    "alert",
    "collect",
    "declared",
    "enrolled",
    "evaluate",
    "explain",
    "like",
    "listed",
    "own",
    "replay",
    "start",
]
