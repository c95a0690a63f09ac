"""The report's own words in the reader's language, from ``messages``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigilangue.core import Check, InputError

from .manual import Manual, manual
from .reasons import Reasons

_FOLDER = files(__package__) / "messages"
_SENTENCES = files(__package__) / "sentences"
UNITS = ("size_bytes", "size_kb", "size_mb", "size_gb", "size_tb")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language; ``direction`` is ``ltr`` or ``rtl``."""

    language: str
    direction: str
    messages: Mapping[str, str]
    languages: Mapping[str, str]
    rules: Mapping[str, Mapping[str, str]]
    reasons: Reasons

    def __call__(self, key: str, **values: object) -> str:
        """Return a message with its values filled in; KeyError if there is none."""
        return self.messages[key].format(**values)

    def named(self, tag: str) -> str:
        """Return the name of a language, or its tag where no name is known."""
        return self.languages.get(tag, tag)

    def rule(self, check: Check) -> tuple[Manual, str]:
        """Return what a check says, and the language it is said in."""
        said = self.rules.get(check.slug)
        return (Manual(**said), self.language) if said else (manual(check), "en")

    def reason(self, because: str) -> tuple[str, str]:
        """Return what a check said of a finding, and the language it is said in."""
        told = self.reasons.whole(because, self("and_also"))
        return (told, self.language) if told else (because, "en")

    def number(self, value: float, places: int = 0) -> str:
        """Return a number with its thousands and its decimals set apart as is usual."""
        signs = {",": self("number_thousands"), ".": self("number_decimals")}
        return "".join(signs.get(sign, sign) for sign in f"{value:,.{places}f}")

    def size(self, n: int) -> str:
        """Return a number of bytes as people read it."""
        value, unit = float(n), 0
        while value >= 1000 and unit < len(UNITS) - 1:
            value, unit = value / 1000, unit + 1
        return self(UNITS[unit], n=self.number(value, min(unit, 1)))

    def percent(self, share: float) -> str:
        """Return a share as a whole percentage; 0 and 100 are said only if exact."""
        whole = round(share * 100)
        if (whole == 0 and share > 0) or (whole == 100 and share < 1):
            return self("percent", value=f"{share * 100:.1f}")
        return self("percent", value=whole)


@cache
def written() -> tuple[str, ...]:
    """Return the languages in which reports are written."""
    names = sorted(file.name for file in _FOLDER.iterdir())
    return tuple(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


@cache
def words(language: str) -> Words:
    """Return the words of a language; raises ``InputError`` where there are none."""
    file = _FOLDER / f"{language}.toml"
    if language not in written():
        have = ", ".join(written())
        raise InputError(f"no reports are written in {language!r}: choose from {have}")
    said = tomllib.loads(file.read_text("utf-8"))
    told = said.get("because", {})
    if (sentences := _SENTENCES / f"{language}.toml").is_file():
        told |= tomllib.loads(sentences.read_text("utf-8"))
    return Words(
        language=language,
        direction=said["direction"],
        messages=said["messages"],
        languages=said["languages"],
        rules=said.get("rules", {}),
        reasons=Reasons(told),
    )


def spoken(environment: Mapping[str, str]) -> str:
    """Return the language of an environment in which reports are written, else en."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if said := environment.get(name):
            tag = said.partition(".")[0].partition("_")[0].lower()
            return tag if tag in written() else "en"
    return "en"
