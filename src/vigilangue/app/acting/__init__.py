"""What people undertake on alerts, and what later looks prove of it. Loads Django."""

from .undertaking import attach, do, propose, redraft, rungs
from .verifying import verified

__all__ = ["attach", "do", "propose", "redraft", "rungs", "verified"]
