"""Where posts are: duty stations and countries, with the languages spoken there."""

from __future__ import annotations

from .finding import station
from .stations import stations

__all__ = ["station", "stations"]
