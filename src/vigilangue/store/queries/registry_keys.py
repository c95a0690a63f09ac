"""How symbols and texts of instruments are compared, whoever printed them."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_COUNCIL = re.compile(r"^(S/RES/\d+)\(\d{4}\)$")
TATWEEL = "\u0640"
FIT = 200  # characters of a symbol that is kept


def key(symbol: str) -> str:
    """Return a symbol as it is compared: no spaces, capitals.

    The year of a resolution of the Security Council is left out, as many texts do.
    """
    bare = _SPACES.sub("", symbol).upper()
    found = _COUNCIL.match(bare)
    return (found[1] if found else bare)[:FIT]


def folded(text: str) -> str:
    """Return a text as it is searched: no accents, vowel signs, case or long spaces.

    Digits of other scripts become those of ASCII.
    """
    apart = unicodedata.normalize("NFKD", text.casefold()).replace(TATWEEL, "")
    kept = (_digit(c) for c in apart if unicodedata.category(c) not in ("Mn", "Cf"))
    return _SPACES.sub(" ", "".join(kept)).strip()


def _digit(character: str) -> str:
    if character.isascii() or not character.isdecimal():
        return character
    return str(unicodedata.decimal(character))
