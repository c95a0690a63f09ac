"""The verb that sets language versions beside each other, with what differs."""

from .beside import Beside, dropped, registered
from .rows import Row, Side

__all__ = ["Beside", "Row", "Side", "dropped", "registered"]
