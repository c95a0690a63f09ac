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
    """Return whether one asks where the other invites."""
    if one is None or other is None or one.unclear or other.unclear:
        return False
    asked = len(one.requests) - len(other.requests)
    invited = len(one.invites) - len(other.invites)
    return asked * invited < 0


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
