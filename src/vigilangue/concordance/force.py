"""Whether a request became an invitation or an encouragement, where languages tell."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The words of a passage that ask, those that invite, those that encourage."""

    requests: tuple[str, ...]
    invites: tuple[str, ...]
    encourages: tuple[str, ...]
    unclear: bool

    @property
    def said(self) -> tuple[str, ...]:
        """What it says, the strongest."""
        return self.requests or self.invites or self.encourages


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    request: re.Pattern[str]
    invite: re.Pattern[str]
    encourage: re.Pattern[str]
    clear: re.Pattern[str] | None


def asking(text: str, language: str) -> Asking | None:
    """Return who asks, invites or encourages, None in a language without a table."""
    words = _words().get(language.partition("-")[0])
    if words is None:
        return None
    return Asking(
        requests=tuple(found[0] for found in words.request.finditer(text)),
        invites=tuple(found[0] for found in words.invite.finditer(text)),
        encourages=tuple(found[0] for found in words.encourage.finditer(text)),
        unclear=words.clear is not None and bool(words.clear.search(text)),
    )


def differs(one: Asking | None, other: Asking | None) -> bool:
    """Return whether one asks where the other invites or encourages."""
    if one is None or other is None or one.unclear or other.unclear:
        return False
    asked = len(one.requests) - len(other.requests)
    invited = len(one.invites) - len(other.invites)
    encouraged = len(one.encourages) - len(other.encourages)
    return asked * invited < 0 or asked * encouraged < 0


@cache
def _words() -> dict[str, _Words]:
    table = tomllib.loads((files(__package__) / "force.toml").read_text("utf-8"))
    return {
        language: _Words(
            request=re.compile(given["request"]),
            invite=re.compile(given["invite"]),
            encourage=re.compile(given["encourage"]),
            clear=re.compile(given["clear"]) if given["clear"] else None,
        )
        for language, given in table.items()
    }
