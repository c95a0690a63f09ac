"""The kinds of parts that a vacancy notice has, and a line in one of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vigilangue.core.notice import Need


class Part(StrEnum):
    """What a part of a notice is about."""

    LANGUAGES = "languages"
    CONDITIONS = "conditions"  # education, experience, skills; "you are"
    WISHES = "wishes"
    DUTIES = "duties"
    APPLYING = "applying"
    OTHER = "other"  # about the organization, the offer, diversity
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph, an item of a list or a row of a table, and where it stands.

    ``need`` is what the heading or the words that lead in say of all their items;
    ``condition`` the post that a heading names, where a notice has several.
    """

    text: str
    tongue: str
    part: Part
    need: Need | None = None
    condition: str = ""
    item: bool = False
