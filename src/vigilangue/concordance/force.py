"""Whether a request became an invitation, where the languages draw that line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The words of a passage that ask, and those that invite."""

    requests: tuple[str, ...]
    invites: tuple[str, ...]
    unclear: bool

    @property
    def request_only(self) -> bool:
        """It asks and does not invite, by words that mean nothing else."""
        return bool(self.requests) and not self.invites

    @property
    def invite_only(self) -> bool:
        """It invites and does not ask."""
        return bool(self.invites) and not self.requests and not self.unclear


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    request: re.Pattern[str]
    invite: re.Pattern[str]
    clear: re.Pattern[str] | None


def asking(text: str, language: str) -> Asking | None:
    """Return who asks and who invites, None in a language without a table."""
    words = _words().get(language.partition("-")[0])
    if words is None:
        return None
    return Asking(
        requests=tuple(found[0] for found in words.request.finditer(text)),
        invites=tuple(found[0] for found in words.invite.finditer(text)),
        unclear=words.clear is not None and bool(words.clear.search(text)),
    )


def differs(one: Asking | None, other: Asking | None) -> bool:
    """Return whether one only asks what the other only invites to."""
    if one is None or other is None:
        return False
    if one.request_only and not one.unclear and other.invite_only:
        return True
    return one.invite_only and other.request_only and not other.unclear


@cache
def _words() -> dict[str, _Words]:
    table = tomllib.loads((files(__package__) / "force.toml").read_text("utf-8"))
    return {
        language: _Words(
            request=re.compile(given["request"]),
            invite=re.compile(given["invite"]),
            clear=re.compile(given["clear"]) if given["clear"] else None,
        )
        for language, given in table.items()
    }
