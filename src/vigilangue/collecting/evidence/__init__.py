"""The WARC files that are kept: where they stand, what is in them, and reading it back.

A collection is written under another name, settled, and named by a row last; whoever
writes holds its source; what no row names is swept.
"""

from .cdxj import Index, Known, origins, path_of, write
from .chain import FIRST, ChainLine, append, chaining, lines, linked, log
from .entries import Entry, Record, index
from .extent import begins
from .fetching import fetch, record, repeated
from .lock import holding
from .mending import mend
from .places import captures, digest, part, place, settle, writing
from .sweeping import sweep
from .unfinished import Unfinished, begin, drop, ended, unfinished

__all__ = [
    "FIRST",
    "ChainLine",
    "Entry",
    "Index",
    "Known",
    "Record",
    "Unfinished",
    "append",
    "begin",
    "begins",
    "captures",
    "chaining",
    "digest",
    "drop",
    "ended",
    "fetch",
    "holding",
    "index",
    "lines",
    "linked",
    "log",
    "mend",
    "origins",
    "part",
    "path_of",
    "place",
    "record",
    "repeated",
    "settle",
    "sweep",
    "unfinished",
    "write",
    "writing",
]
