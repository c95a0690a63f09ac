"""The words of a paragraph, as far as a change of them is a change."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# A run of letters and digits; of scripts without spaces, each character.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")


def words(text: str, language: str | None) -> list[str]:
    """Return the words in lower case, without those that only say "also", "further"."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    for phrase in _slight().get(language or "", ()):
        plain = phrase.sub(" ", plain)
    return _WORD.findall(plain)


@cache
def _slight() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    text = (files(__package__) / "slight.toml").read_text("utf-8")
    return {
        tag: tuple(re.compile(rf"(?<!\w){p}(?!\w)" if spaced else p) for p in phrases)
        for tag, phrases in tomllib.loads(text).items()
        for spaced in [tag != "zh"]
    }
