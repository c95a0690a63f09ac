"""The verbs of the watch: collect, evaluate, alert. They load Django."""

from .alerting import Raised, alert
from .collecting import Fetched, collect
from .evaluating import evaluate
from .explaining import Explained, explain, like
from .listing import Listed, enrolled, judged, listed
from .options import WatchOptions
from .recording import Evaluated
from .replaying import Opening, Replayed, replay
from .whom import at, declared, own, start

__all__ = [
    "Evaluated",
    "Explained",
    "Fetched",
    "Listed",
    "Opening",
    "Raised",
    "Replayed",
    "WatchOptions",
    "alert",
    "at",
    "collect",
    "declared",
    "enrolled",
    "evaluate",
    "explain",
    "judged",
    "like",
    "listed",
    "own",
    "replay",
    "start",
]
