"""The sample organization: an invented body, its site, and what is wrong on it."""

from .serve import published, serving
from .site import ADDRESS, LANGUAGES, build, build_mended
from .truth import Gap, gaps

__all__ = [
    "ADDRESS",
    "LANGUAGES",
    "Gap",
    "build",
    "build_mended",
    "gaps",
    "published",
    "serving",
]
