"""What was read: a language, and how surely."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The language of a text, as a canonical tag, or None: cannot tell.

    ``confidence`` is from 0 to 1; it is 0 where ``language`` is None.
    """

    language: str | None = None
    confidence: float = 0.0


UNREAD = Reading()
