"""Makes language/subtags.tsv: the IANA registry and CLDR's aliases, fast to load.

Needs Babel (CLDR) and langcodes (which carries the registry); run it after an update
of either: ``python tools/make_language_tags.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from babel.core import get_global
from babel.languages import get_official_languages
from langcodes.data_dicts import NORMALIZED_MACROLANGUAGES

DATA = Path(__file__).parents[1] / "src/vigilangue/language/subtags.tsv"
RTL = ("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Samr", "Mand", "Mend")
# Codes seen on sites for one language although the country has several, or none.
ALSO = {
    "SP": "es",
    "UK": "en",
    "IN": "hi",
    "IL": "he",
    "NO": "nb",
    "FI": "fi",
    "IR": "fa",
    "UA": "uk",
    "RS": "sr",
    "TW": "zh-Hant",
    "HK": "zh-Hant",
    "IE": "ga",
    "AL": "sq",
    "BY": "be",
    "KZ": "kk",
    "GE": "ka",
    "MT": "mt",
    "BA": "bs",
}
KEPT = {"no", "tl", "tw"}  # CLDR would fold them; here they stay and only meet


def records() -> Iterator[dict[str, str]]:
    """Yield the records of the registry, with the first value of each field."""
    text = (files("langcodes") / "data/language-subtag-registry.txt").read_text("utf8")
    for chunk in text.split("%%\n"):
        fields: dict[str, str] = {}
        for line in chunk.splitlines():
            name, colon, value = line.partition(": ")
            if colon and name not in fields:
                fields[name] = value
        yield fields


def spread(subtag: str) -> list[str]:
    """``qaa..qtz`` as the list of its members."""
    first, _, last = subtag.partition("..")
    if not last:
        return [first]
    letters = "abcdefghijklmnopqrstuvwxyz"
    codes = [a + b + c for a in letters for b in letters for c in letters]
    if len(first) == 2:
        codes = [a + b for a in letters for b in letters]
    if len(first) == 4:
        return [f"Qa{a}{b}" for a in "ab" for b in letters if f"Qa{a}{b}" <= last]
    low, high = first.lower(), last.lower()
    return [c.upper() if first.isupper() else c for c in codes if low <= c <= high]


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield (kind, key, value)."""
    known: dict[str, list[str]] = {}
    alias: dict[str, str] = {}
    for r in records():
        sort, preferred = r.get("Type", ""), r.get("Preferred-Value", "")
        if sort in ("language", "script", "region", "variant", "extlang"):
            known.setdefault(sort, []).extend(spread(r["Subtag"]))
        if sort == "language" and preferred:
            alias[r["Subtag"]] = preferred
        whole = sort in ("grandfathered", "redundant")
        if whole and (preferred or r["Tag"].startswith(("i-", "cel-"))):
            yield "whole", r["Tag"].lower(), preferred or r["Tag"]
        if sort == "region" and preferred:
            yield "region", r["Subtag"], preferred
        if sort == "language" and "Suppress-Script" in r:
            yield "script", r["Subtag"], r["Suppress-Script"]
        if sort == "language" and "Macrolanguage" in r:
            yield "macro", r["Subtag"], r["Macrolanguage"]
    for old, new in get_global("language_aliases").items():
        if len(old) <= 3 and "_" not in old and new not in ("fa_AF", "sw_CD"):
            alias[old] = new.replace("_", "-")
    alias.update(NORMALIZED_MACROLANGUAGES)
    alias["tgl"] = "tl"
    alias["twi"] = "tw"
    for old, new in sorted(alias.items()):
        if old not in KEPT:
            yield "alias", old, new
    yield "likely", "prs", "Arab AF"
    for sort, subtags in known.items():
        yield "all", sort, " ".join(sorted(subtags))
    likely = get_global("likely_subtags")
    languages = set(known["language"])
    for key, value in sorted(likely.items()):
        _, script, region = value.split("_")
        if key in languages and (len(key) == 2 or script in RTL):
            yield "likely", key, f"{script} {region}"
        if key in languages and len(key) == 3 and script not in ("Latn", *RTL):
            yield "likely", key, f"{script} {region}"
        head, _, tail = key.partition("_")
        if head in languages and len(tail) == 2:
            usual = likely.get(head, "__").split("_")[1]
            if script != usual:
                yield "likely", f"{head}-{tail}", script
    for script in RTL:
        yield "rtl", script, ""
    for country in known["region"]:
        official = get_official_languages(country, de_facto=True)
        if len(official) == 1 and len(country) == 2 and country not in ALSO:
            yield "country", country, official[0].replace("_", "-")
    yield from (("country", c, language) for c, language in ALSO.items())


def main() -> None:
    """Write the file."""
    lines = sorted({"\t".join(row) for row in rows()})
    head = "# Made by tools/make_language_tags.py from the IANA registry and CLDR.\n"
    DATA.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
