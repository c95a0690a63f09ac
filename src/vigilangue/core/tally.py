"""Figures of vacancy notices: what a group of them asks for, and is published in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .notice import Profile
from .report import Measure


class By(StrEnum):
    """By what notices are grouped."""

    ALL = "all"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    LEVEL = "level"
    DUTY_STATION = "duty-station"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How many posts require a language, and how many only wish for it."""

    language: str
    required: int
    wished: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The figures of one group of posts; ``group`` is empty where it is not printed.

    ``read`` are the posts whose notice could be read; ``profiles`` of these, in the
    order of `Profile`; ``alone`` those that require one working language, and not the
    other; ``published`` the versions by language; ``paired`` the posts
    with two dated versions, ``days`` the middle number of days between these;
    ``field`` the posts in the field, of which ``host`` name a language of the country;
    ``favoured`` for each working language how often it alone is required and another
    only wished for, of the posts that require any.
    """

    group: str
    posts: int
    read: int
    profiles: tuple[tuple[Profile, int], ...]
    alone: tuple[tuple[str, int], ...]
    wanted: tuple[Wanted, ...]
    published: tuple[tuple[str, int], ...]
    titles_in_english_only: int
    paired: int
    days: float | None
    field: int
    host: int
    favoured: tuple[Measure, ...]

    def profile(self, *wanted: Profile) -> int:
        """Return how many posts have one of these profiles."""
        return sum(n for profile, n in self.profiles if profile in wanted)

    def in_language(self, language: str) -> int:
        """Return how many posts have a version in a language."""
        return dict(self.published).get(language, 0)
