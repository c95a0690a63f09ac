"""The WARC files that are kept: where they stand, what is in them, and reading it back.

A collection is written under other names, settled, and named by rows last; whoever
writes holds its source; what no row names is swept. What is too large for one file
stands in several, each with an index of its own.
"""

from .cdxj import Index, Known, origins, path_of, write
from .chain import FIRST, ChainLine, append, chaining, lines, linked, log
from .entries import Entry, Record, index
from .extent import begins
from .fetching import fetch, record, repeated
from .lock import holding
from .mending import mend
from .places import captures, digest, final, part, place, settle, unwritten, writing
from .sweeping import sweep
from .unfinished import Unfinished, begin, delete, drop, ended, unfinished
from .volumes import begun, filling, volume, volumes

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
    "begun",
    "captures",
    "chaining",
    "delete",
    "digest",
    "drop",
    "ended",
    "fetch",
    "filling",
    "final",
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
    "unwritten",
    "volume",
    "volumes",
    "write",
    "writing",
]
