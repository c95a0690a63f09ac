"""Back-up and restore: the database and the evidence in one file, checked by hashes."""

from .backup import Backed, backup
from .restore import Restored, check, restore

__all__ = ["Backed", "Restored", "backup", "check", "restore"]
