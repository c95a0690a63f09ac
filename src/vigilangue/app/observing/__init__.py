"""What people observe: sent, handled by a coordinator, judged. Loads Django."""

from .handling import forget, handle, send
from .tables import Rows, csv_of, read_rows, template, xlsx_of

__all__ = [
    "Rows",
    "csv_of",
    "forget",
    "handle",
    "read_rows",
    "send",
    "template",
    "xlsx_of",
]
