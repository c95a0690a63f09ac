"""In which script a text is written, and in which direction it therefore runs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Literal

from . import tags
from .subtags import registry
from .tables import rows

ASCII = bytes(range(128))
LETTERS = bytes(c for c in ASCII if chr(c).isalpha())
SAMPLE = 1500  # characters looked at: enough to see which script prevails
UNSPACED = frozenset({"Hani", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
DENSE = {"Hani": 3, "Kana": 2, "Hang": 2}
# How the tables of words and letters call a language, by script or by another name.
SPLIT = {("sr", "Latn"): "sr-Latn", ("ku", "Arab"): "ckb"}
KNOWN = {"no": "nb", "fil": "tl", "prs": "fa", "zh": "zh-Hans", "yue": "zh-Hans"}
LATIN_RUN = re.compile(r"(?:[A-Za-z][\w'’.-]*[ ,;:]+){6,}")
MIXED = 0.1  # share of kana that makes a text in Chinese characters Japanese


def counts(text: str) -> Counter[str]:
    """Count the letters of the first characters of a text by script.

    A Chinese character says as much as three letters, a kana or hangul as two.
    """
    sample = text[:SAMPLE]
    letters, rest = split(sample)
    found = _counted(rest)
    if letters:
        found["Latn"] += letters
    if len(found) > 1 and _tied(found):
        return _counted(sample)  # in the order in which they come
    return found


def split(text: str) -> tuple[int, str]:
    """Return how many ASCII letters there are, and the text without all of ASCII."""
    coded = text.encode("utf-8", "surrogatepass")
    letters = len(coded) - len(coded.translate(None, LETTERS))
    if text.isascii():
        return letters, ""
    return letters, coded.translate(None, ASCII).decode("utf-8", "surrogatepass")


def _counted(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for character, n in Counter(text).items():
        name = _script(character)
        if name:
            found[name] += n * DENSE.get(name, 1)
    return found


def _tied(found: Counter[str]) -> bool:
    return len(set(found.values())) < len(found) or found["Kana"] > 0


def script(text: str) -> str | None:
    """Return the script of most letters (``Latn``, ``Arab`` ...), or None.

    ``Kana`` stands for Japanese as a whole, with its Chinese characters; ``Hani`` for
    Chinese characters alone.
    """
    found = counts(text)
    if not found:
        return None
    if found["Hani"] and found["Kana"] > MIXED * found["Hani"]:
        found["Kana"] += found.pop("Hani")
    return found.most_common(1)[0][0]


def share(text: str, name: str) -> float:
    """Return the share of a text that is in a script, as ``script`` names it.

    Single words in Latin letters (names, terms, code) belong to any text; only what
    goes on like a sentence counts against it.
    """
    found = counts(text)
    own = found[name] + (found["Hani"] if name == "Kana" else 0)
    latin = sum(map(len, LATIN_RUN.findall(text[:SAMPLE])))
    others = found.total() - own - found["Latn"]
    return own / ((own + others + min(latin, found["Latn"])) or 1)


def key(language: str, writing: str) -> str:
    """Return the name under which the tables know a language in a script."""
    base = language.partition("-")[0]
    return SPLIT.get((base, writing), KNOWN.get(base, base))


def tagged(language: str, writing: str) -> str:
    """Return the tag of a language, with the script where it has several in use."""
    base = language.partition("-")[0]
    if base == "sr":
        return f"sr-{writing}"
    usual = registry().likely.get(base, writing).partition(" ")[0]
    several = base in _tables()[2] and writing != usual
    if (base, writing) == ("ku", "Arab"):
        return "ckb"
    if several and base not in ("ja", "ko", "zh", "yue"):
        return f"{base}-{writing}"
    return base


def direction(text: str) -> Literal["rtl", "ltr"] | None:
    """Return in which direction most letters run; None without letters."""
    name = script(text)
    if name is None:
        return None
    return "rtl" if name in registry().rtl else "ltr"


def alone() -> Mapping[str, str]:
    """Return the scripts that one language alone is written in."""
    return _tables()[1]


@cache
def written(tag: str) -> frozenset[str]:
    """Return the scripts in which a language is written, as ``script`` names them."""
    whole = tags.canonical(tag) or tag
    language = whole.partition("-")[0]
    given = tags.script(whole)
    if given in ("Hans", "Hant"):
        return frozenset({"Hani", "Bopo"})
    if given and given != tags.script(language):
        return frozenset({given})
    several = _tables()[2].get(language)
    if several:
        return frozenset(several.split())
    usual = registry().likely.get(language, "Latn").partition(" ")[0]
    return frozenset({given or usual})


@cache
def _script(character: str) -> str | None:
    if not character.isalpha() and not 0x900 <= ord(character) < 0x1880:
        return None
    ranges = _tables()[0]
    at = bisect_right(ranges, (ord(character), 0x110000, "")) - 1
    first, last, name = ranges[at]
    return name if at >= 0 and first <= ord(character) <= last else None


@cache
def _tables() -> tuple[list[tuple[int, int, str]], dict[str, str], dict[str, str]]:
    ranges: list[tuple[int, int, str]] = []
    single: dict[str, str] = {}
    several: dict[str, str] = {}
    for kind, key, value in rows("scripts.tsv"):
        if kind == "range":
            first, _, last = key.partition(" ")
            ranges.append((int(first, 16), int(last, 16), value))
        elif kind == "alone":
            single[key] = value
        else:
            several[key] = value
    return ranges, single, several
