"""Actions on alerts: how they stand, who may move them, what proves them. Pure."""

from .moving import offered, refuse
from .reminding import Remind, Reminder, reminders
from .standing import Silence, Standing, stand
from .verifying import Look, verify

__all__ = [
    "Look",
    "Remind",
    "Reminder",
    "Silence",
    "Standing",
    "offered",
    "refuse",
    "reminders",
    "stand",
    "verify",
]
