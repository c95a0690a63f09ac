"""Puts the subtags of a language tag together again, in their shortest form."""

from __future__ import annotations

from .subtags import registry

# Regions that change how the language is written; elsewhere a region is an accent.
REGIONAL = frozenset({"pt"})
SCRIPTED = frozenset({"zh"})


def shortest(parts: list[str]) -> str | None:
    """Put the subtags, all lower case, together again; None if one is not known."""
    known = registry()
    whole = known.whole.get("-".join(parts))
    if whole:
        parts = whole.lower().split("-")
        if parts[0] in ("i", "zh", "cel", "en") and len(parts) > 1:
            return whole if parts[0] in ("i", "cel") else _shorten(parts)
    if parts[0] == "x":
        return "-".join(parts) if len(parts) > 1 else None
    return _shorten(parts)


def _shorten(parts: list[str]) -> str | None:
    known = registry()
    if parts[0] not in known.languages and parts[0] not in known.alias:
        return None
    head = known.alias.get(parts[0], parts[0]).split("-")
    language, rest = head[0], parts[1:]
    if rest and rest[0] in known.extlangs:
        language, rest = known.alias.get(rest[0], rest[0]), rest[1:]
    script = head[1] if len(head) > 1 else ""
    if rest and len(rest[0]) == 4 and rest[0].title() in known.scripts:
        script, rest = rest[0].title(), rest[1:]
    region = ""
    if rest and rest[0].upper() in known.regions:
        region = known.region.get(rest[0].upper(), rest[0].upper())
        rest = rest[1:]
    tail = _tail(rest)
    if tail is None:
        return None
    script, region = _usual(language, script, region)
    return "-".join([language, *filter(None, (script, region)), *tail])


def _tail(rest: list[str]) -> list[str] | None:
    """Variants, extensions and private use as they stand; None if one is unknown."""
    for at, part in enumerate(rest):
        if len(part) == 1:
            return rest if len(rest) > at + 1 and len(rest[-1]) > 1 else None
        if part not in registry().variants:
            return None
    return rest


def _usual(language: str, script: str, region: str) -> tuple[str, str]:
    """Leave out the script and the region that go without saying."""
    known = registry()
    usual, _, home = known.likely.get(language, "").partition(" ")
    if language in SCRIPTED and region and not script:
        script = known.likely.get(f"{language}-{region}", usual)
    if language in SCRIPTED and (script, region) in (("Hans", "CN"), ("Hant", "TW")):
        return script, ""
    if script and script == known.script.get(language):
        script = ""
    if region and region == home and language not in REGIONAL | SCRIPTED:
        region = ""
    return script, region
