"""The words of the domain. Standard library only; no I/O, no clock."""

from .attempt import How, Past
from .capture import Capture, Unseen
from .commitment import Commitment, Happened, Happening
from .declaration import Check, Severity, Status, Subject, check
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
    WaiverTooLong,
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
from .notice import Functional, Need, Notice, Profile, Requirement
from .outcome import Evidence, Outcome, Verdict
from .people import Access, Seat, SeenBy, Viewer
from .publication import Ground, Note, Owed, Publication, Version
from .recruitment import Recruitment
from .regime import Duty, Force, Line, Regime
from .report import Audit, Measure, Summary
from .tally import By, Tally, Wanted
from .vacancy import Judged, Station, Vacancy
from .watch import (
    SOURCE_IN_BOUNDS,
    Allowance,
    Bounds,
    Column,
    Connector,
    Field,
    Length,
    Organization,
    Posted,
    Source,
)
from .work import Kind, Work

__all__ = [
    "SOURCE_IN_BOUNDS",
    "Access",
    "Allowance",
    "Audit",
    "Bounds",
    "Busy",
    "By",
    "Capture",
    "CatalogError",
    "Check",
    "Citation",
    "Column",
    "Commitment",
    "Connector",
    "Depth",
    "Due",
    "Duty",
    "Evidence",
    "EvidenceLost",
    "Expression",
    "Field",
    "Footnote",
    "Force",
    "Functional",
    "Ground",
    "Happened",
    "Happening",
    "How",
    "InputError",
    "Instrument",
    "Judged",
    "Kind",
    "LanguageLink",
    "Length",
    "Line",
    "Mandate",
    "Masthead",
    "Measure",
    "Need",
    "NoRoom",
    "Note",
    "Notice",
    "Organization",
    "Outcome",
    "Owed",
    "Passage",
    "Past",
    "Posted",
    "Profile",
    "Provision",
    "Publication",
    "Recruitment",
    "Refused",
    "Regime",
    "Requirement",
    "Role",
    "Seat",
    "SeenBy",
    "Severity",
    "Source",
    "SourceChanged",
    "Station",
    "Status",
    "Subject",
    "Summary",
    "Tally",
    "Target",
    "TooLarge",
    "Unseen",
    "Vacancy",
    "Verdict",
    "Version",
    "Viewer",
    "VigilangueError",
    "WaiverTooLong",
    "Wanted",
    "Work",
    "WorkerLost",
    "check",
]
