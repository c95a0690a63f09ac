"""The registry of language subtags: which are registered, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from .tables import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """The IANA registry and CLDR's likely subtags, as made by the tool.

    ``whole`` maps grandfathered tags to their modern form, ``likely`` a language to
    its usual script and region (``Cyrl RS``) or language-region to a script, and
    ``macro`` a language to the macrolanguage that encompasses it.
    """

    languages: frozenset[str]
    scripts: frozenset[str]
    regions: frozenset[str]
    variants: frozenset[str]
    extlangs: frozenset[str]
    whole: Mapping[str, str]
    alias: Mapping[str, str]
    region: Mapping[str, str]
    script: Mapping[str, str]
    macro: Mapping[str, str]
    likely: Mapping[str, str]
    rtl: frozenset[str]
    country: Mapping[str, str]


@cache
def registry() -> Registry:
    """Return the registry, read once (about 3 ms)."""
    maps: dict[str, dict[str, str]] = {}
    for kind, key, value in rows("subtags.tsv"):
        maps.setdefault(kind, {})[key] = value
    every = {kind: frozenset(v.split()) for kind, v in maps["all"].items()}
    return Registry(
        languages=every["language"],
        scripts=every["script"],
        regions=every["region"],
        variants=every["variant"],
        extlangs=every["extlang"],
        whole=maps["whole"],
        alias=maps["alias"],
        region=maps["region"],
        script=maps["script"],
        macro=maps["macro"],
        likely=maps["likely"],
        rtl=frozenset(maps["rtl"]),
        country=maps["country"],
    )
