"""Which pages are one work, without needing what they declare."""

from .clusters import By, Clusters
from .evidence import confidence
from .links import Tie
from .pair import Pages, Paired, pair
from .rest import Content
from .scheme import Marked, Scheme, learn

__all__ = [
    "By",
    "Clusters",
    "Content",
    "Marked",
    "Pages",
    "Paired",
    "Scheme",
    "Tie",
    "confidence",
    "learn",
    "pair",
]
