"""The words of the domain. Standard library only; no I/O, no clock."""

from .capture import Capture, Unseen
from .commitment import Commitment, Happened, Happening
from .declaration import Check, Severity, Status, check
from .errors import (
    Busy,
    CatalogError,
    EvidenceLost,
    InputError,
    NoRoom,
    Refused,
    SourceChanged,
    TooLarge,
    VigilangueError,
    WorkerLost,
)
from .expression import Depth, Expression, LanguageLink, Passage, Target
from .instrument import (
    Citation,
    Due,
    Footnote,
    Instrument,
    Mandate,
    Masthead,
    Provision,
    Role,
)
from .outcome import Evidence, Outcome, Verdict
from .regime import Force, Line, Regime
from .report import Audit, Measure, Summary
from .watch import SOURCE_IN_BOUNDS, Bounds, Connector, Organization, Source
from .work import Kind, Work

__all__ = [
    "SOURCE_IN_BOUNDS",
    "Audit",
    "Bounds",
    "Busy",
    "Capture",
    "CatalogError",
    "Check",
    "Citation",
    "Commitment",
    "Connector",
    "Depth",
    "Due",
    "Evidence",
    "EvidenceLost",
    "Expression",
    "Footnote",
    "Force",
    "Happened",
    "Happening",
    "InputError",
    "Instrument",
    "Kind",
    "LanguageLink",
    "Line",
    "Mandate",
    "Masthead",
    "Measure",
    "NoRoom",
    "Organization",
    "Outcome",
    "Passage",
    "Provision",
    "Refused",
    "Regime",
    "Role",
    "Severity",
    "Source",
    "SourceChanged",
    "Status",
    "Summary",
    "Target",
    "TooLarge",
    "Unseen",
    "Verdict",
    "VigilangueError",
    "Work",
    "WorkerLost",
    "check",
]
