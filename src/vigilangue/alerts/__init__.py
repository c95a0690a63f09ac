"""The life of an alert: events from what was seen, states from events. Pure."""

from .event import AUTHOR, Event, What
from .explaining import Explanation, explain
from .folding import fold
from .hindrance import Hindrance
from .needing import needs
from .news import News, news
from .occurrences import Occurrence, Period, Rate, rate, rated, surely
from .reasons import Reason, Why
from .seeing import outward, told, visible
from .sighting import Identity, Sighting, merged
from .standing import Phase, Standing, stand

__all__ = [
    "AUTHOR",
    "Event",
    "Explanation",
    "Hindrance",
    "Identity",
    "News",
    "Occurrence",
    "Period",
    "Phase",
    "Rate",
    "Reason",
    "Sighting",
    "Standing",
    "What",
    "Why",
    "explain",
    "fold",
    "merged",
    "needs",
    "news",
    "outward",
    "rate",
    "rated",
    "stand",
    "surely",
    "told",
    "visible",
]
