"""The audit of one moment: read what is there, pair it, judge it, answer."""

from .options import AuditOptions, Progress
from .run import audit

__all__ = ["AuditOptions", "Progress", "audit"]
