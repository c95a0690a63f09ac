"""The audit of one moment: read what is there, pair it, judge it, answer."""

from .crews import collect_seldom
from .options import AuditOptions, Progress
from .run import audit

__all__ = ["AuditOptions", "Progress", "audit", "collect_seldom"]
