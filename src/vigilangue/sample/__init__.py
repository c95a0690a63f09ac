"""The sample organization: an invented body, its site, and what is wrong on it."""

from .conditions import NAME, Condition, show, shown
from .declaring import SLUG, declare
from .serve import published, serving
from .site import ADDRESS, LANGUAGES, build, build_mended
from .stage import Stage, staged
from .truth import Gap, gaps

__all__ = [
    "ADDRESS",
    "LANGUAGES",
    "NAME",
    "SLUG",
    "Condition",
    "Gap",
    "Stage",
    "build",
    "build_mended",
    "declare",
    "gaps",
    "published",
    "serving",
    "show",
    "shown",
    "staged",
]
