"""The tables. Rows are facts: no row holds a state that can be computed."""

from .acting import Act, Action, Attachment, Draft, Target
from .attempts import Attempt, Wish
from .captures import Capture, Collection, Unseen, Volume
from .chain import Link
from .changes import Change
from .events import Event, Folding
from .judged import Evaluation, Expression, Figure, Seen, Subject, Verdict
from .noticed import Noticed
from .observed import Handled, Observed
from .people import Group, Member
from .registry import (
    Asked,
    Citing,
    Correction,
    Happening,
    Instrument,
    Mandate,
    Provision,
    Reading,
)
from .telling import Outgoing, Subscription
from .watched import Organization, Source

__all__ = [
    "Act",
    "Action",
    "Asked",
    "Attachment",
    "Attempt",
    "Capture",
    "Change",
    "Citing",
    "Collection",
    "Correction",
    "Draft",
    "Evaluation",
    "Event",
    "Expression",
    "Figure",
    "Folding",
    "Group",
    "Handled",
    "Happening",
    "Instrument",
    "Link",
    "Mandate",
    "Member",
    "Noticed",
    "Observed",
    "Organization",
    "Outgoing",
    "Provision",
    "Reading",
    "Seen",
    "Source",
    "Subject",
    "Subscription",
    "Target",
    "Unseen",
    "Verdict",
    "Volume",
    "Wish",
]
