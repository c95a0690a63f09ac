"""The tables. Rows are facts: no row holds a state that can be computed."""

from .captures import Capture, Collection, Unseen
from .events import Event, Folding
from .judged import Evaluation, Expression, Figure, Seen, Subject, Verdict
from .watched import Organization, Source

__all__ = [
    "Capture",
    "Collection",
    "Evaluation",
    "Event",
    "Expression",
    "Figure",
    "Folding",
    "Organization",
    "Seen",
    "Source",
    "Subject",
    "Unseen",
    "Verdict",
]
