"""Do the language versions of a text say the same? Pure; one passage at a time."""

from .finding import Difference, Finding, Passage
from .passages import compare, compare_figures
from .versions import Disagreement, compare_passages

__all__ = [
    "Difference",
    "Disagreement",
    "Finding",
    "Passage",
    "compare",
    "compare_figures",
    "compare_passages",
]
