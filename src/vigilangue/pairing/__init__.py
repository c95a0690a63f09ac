"""Which pages are one work, without needing what they declare."""

from .clusters import By, Clusters
from .links import Tie
from .pair import Paired, Pages, pair
from .scheme import Marked, Scheme, learn

__all__ = [
    "By",
    "Clusters",
    "Marked",
    "Paired",
    "Pages",
    "Scheme",
    "Tie",
    "learn",
    "pair",
]
