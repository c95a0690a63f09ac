"""A message as every channel takes it, and the two ways in which sending fails."""

from __future__ import annotations

from dataclasses import dataclass

from vigilangue.core import VigilangueError


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message to one address.

    ``key`` is its name: the same message sent again after a crash has the same, so
    that whoever receives it can tell. ``data`` is what a webhook posts, as JSON text.
    """

    key: str
    to: str
    subject: str
    text: str
    html: str
    language: str
    data: str = ""


class Passing(VigilangueError):
    """It could not be sent now; a later try may do."""


class Lasting(VigilangueError):
    """It will never be sent so: the address is wrong, or refused."""
