"""Language tags: their canonical form, and when two of them meet."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from .shortening import REGIONAL, shortest
from .subtags import registry

POSIX = re.compile(r"(?P<tag>[^.@]+)(?:\.[\w-]+)?(?:@(?P<modifier>\w+))?")
MODIFIERS = {
    "latin": "Latn",
    "cyrillic": "Cyrl",
    "devanagari": "Deva",
    "arabic": "Arab",
    "valencia": "valencia",
}
# Members with a tag of their own, which readers do not take for their macrolanguage.
APART = frozenset({"id", "bs", "hr", "sr"})
# Written so alike that a text does not tell them apart.
ALIKE = (frozenset({"bs", "hr", "sr-Latn"}), frozenset({"id", "ms"}))
TWINS = {"fil": "tl"}


@lru_cache(maxsize=8192)
def canonical(tag: str) -> str | None:
    """Return the shortest BCP 47 tag that says the same, in its usual casing.

    Underscores and POSIX forms are read (``zh_CN``, ``sr_RS@latin``), deprecated and
    three-letter codes replaced (``iw``, ``fra``), and a script or region left out
    where it is the usual one (``en-US`` is ``en``, ``en-GB`` stays); Portuguese keeps
    its region and Chinese its script (``pt-BR``, ``zh-Hant``). None: not a tag whose
    subtags are all registered, such as ``english``, ``cz`` or nothing at all.
    """
    found = POSIX.fullmatch(tag.strip())
    if not found or len(tag) > 100:
        return None
    parts = found["tag"].strip().replace("_", "-").split("-")
    modifier = MODIFIERS.get((found["modifier"] or "").lower(), "")
    if modifier:
        at = 1 if len(modifier) == 4 else len(parts)
        parts.insert(at, modifier)
    if not all(p.isascii() and p.isalnum() and len(p) <= 8 for p in parts):
        return None
    return shortest([p.lower() for p in parts])


def valid(tag: str) -> bool:
    """Tell whether every subtag is registered (private use counts as registered)."""
    return canonical(tag) is not None


def proper(tag: str) -> bool:
    """Tell whether a tag is valid as written: ``en-US`` is, ``en_US`` is not."""
    return valid(tag) and tag.replace("-", "").isalnum()


def primary(tag: str) -> str | None:
    """Return the language subtag alone: ``pt-BR`` is ``pt``; None if not valid."""
    whole = canonical(tag)
    if whole is None or whole.startswith(("x-", "i-")):
        return whole
    return whole.partition("-")[0]


def script(tag: str) -> str | None:
    """Return the script that a tag gives or implies (``zh-TW`` is ``Hant``), or None.

    ``sr`` and ``zh`` alone give none: they are written in two.
    """
    whole = canonical(tag)
    if whole is None:
        return None
    parts = whole.split("-")
    if len(parts) > 1 and parts[1].isalpha() and len(parts[1]) == 4:
        return parts[1]
    known = registry()
    if len(parts) > 1:
        implied = known.likely.get("-".join(parts[:2]))
        if implied:
            return implied.partition(" ")[0]
    return known.script.get(parts[0])


def region(tag: str) -> str | None:
    """Return the region subtag of a tag, or None."""
    whole = canonical(tag) or ""
    for part in whole.split("-")[1:]:
        if len(part) == 1:
            return None
        if part in registry().regions:
            return part
    return None


def written(tag: str) -> str | None:
    """Return the tag without what makes no difference in writing.

    ``en-GB`` is ``en`` and ``fr-CA`` is ``fr``; ``pt-BR``, ``sr-Latn`` and
    ``zh-Hant`` stay. None if not valid.
    """
    whole = canonical(tag)
    if whole is None or whole.startswith(("x-", "i-")):
        return whole
    parts = whole.split("-")
    place = region(whole)
    written_in = script(whole)
    kept = [written_in] if written_in and written_in != script(parts[0]) else []
    if parts[0] in REGIONAL and place:
        kept.append(place)
    return "-".join([parts[0], *kept])


@lru_cache(maxsize=8192)
def same(a: str | None, b: str | None) -> bool:
    """Tell whether two tags may name the same written language.

    A tag that says less meets one that says more: ``zh`` meets ``zh-Hans``, ``no``
    meets ``nb`` and ``nn``, ``ku`` meets ``ckb``; but ``zh-Hans`` and ``zh-Hant``,
    ``nb`` and ``nn``, ``pt-BR`` and ``pt-PT`` differ. Other regions are not looked
    at (``en-GB`` meets ``en-US``). Symmetric; reflexive for valid tags; a tag that is
    not valid meets nothing.
    """
    one, two = canonical(a or ""), canonical(b or "")
    if one is None or two is None:
        return False
    if one == two:
        return True
    if not _meet(one.partition("-")[0], two.partition("-")[0]):
        return False
    scripts = script(one), script(two)
    if all(scripts) and scripts[0] != scripts[1]:
        return False
    if one.partition("-")[0] in REGIONAL:
        places = region(one), region(two)
        return not all(places) or places[0] == places[1]
    return True


def _meet(a: str, b: str) -> bool:
    if a == b or TWINS.get(a, a) == TWINS.get(b, b):
        return a not in ("x", "i")
    macro = registry().macro
    if a in APART or b in APART:
        return False
    return macro.get(a) == b or macro.get(b) == a


@lru_cache(maxsize=8192)
def near(a: str | None, b: str | None) -> bool:
    """Tell whether a text does not show which of two languages it is in.

    Bosnian, Croatian and Serbian in Latin script, Indonesian and Malay. Symmetric;
    a language is not near itself (``same`` says that).
    """
    if same(a, b):
        return False
    return any(_among(a, group) and _among(b, group) for group in ALIKE)


def alike(a: str | None, b: str | None) -> bool:
    """Tell whether a text in one language may be in the other, as far as it shows."""
    return same(a, b) or near(a, b)


def _among(tag: str | None, group: frozenset[str]) -> bool:
    return any(same(tag, other) for other in group)


def direction(tag: str) -> Literal["rtl", "ltr"]:
    """Return the direction in which a language is written; ``ltr`` if not known."""
    whole = canonical(tag)
    if whole is None:
        return "ltr"
    known = registry()
    usual = known.likely.get(whole.partition("-")[0], "").partition(" ")[0]
    return "rtl" if (script(whole) or usual) in known.rtl else "ltr"


def country_language(code: str) -> str | None:
    """Return the language meant where a country's code stands for one: ``cz``, ``jp``.

    A guess, for addresses and icons: never for an attribute. None where the country
    has several official languages, or is unknown.
    """
    return registry().country.get(code.upper())


def guess(tag: str) -> str | None:
    """Return ``canonical``, or else what a country's code in its place may mean."""
    return canonical(tag) or country_language(tag)
