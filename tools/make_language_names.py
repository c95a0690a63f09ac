"""Makes language/names.tsv: the names of languages in every language of CLDR.

Needs Babel: ``python tools/make_language_names.py``. A name that means two languages
goes to the one that calls itself so, else to the one that English calls so, else it
is left out.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers

from vigilangue.language import tags

DATA = Path(__file__).parents[1] / "src/vigilangue/language/names.tsv"
HAND = files("vigilangue.language") / "names_by_hand.tsv"
AUTONYM, ENGLISH, PLAIN, OTHER = 0, 1, 2, 3
# Regions that sites name beside a language.
PLACES = frozenset(
    {
        "fr-CA",
        "fr-BE",
        "fr-CH",
        "fr-LU",
        "en-GB",
        "en-CA",
        "en-AU",
        "en-IN",
        "en-NZ",
        "en-IE",
        "en-ZA",
        "es-MX",
        "es-419",
        "es-AR",
        "es-CO",
        "es-CL",
        "es-PE",
        "es-US",
        "pt-BR",
        "pt-PT",
        "de-AT",
        "de-CH",
        "de-LU",
        "nl-BE",
        "it-CH",
        "sv-FI",
        "ro-MD",
        "ar-SA",
        "ar-AE",
        "ar-MA",
        "ms-SG",
        "ta-LK",
        "ur-IN",
        "pt-AO",
        "pt-MZ",
    }
)


def fold(name: str) -> str:
    """Fold as the reader of names does."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def named() -> Iterator[tuple[str, str, int]]:
    """Yield (name, tag, rank) from CLDR."""
    locales = [Locale.parse(name) for name in sorted(locale_identifiers())]
    spoken = {x.language for x in locales} | {"la", "tlh", "ty", "sm", "fj", "ch", "ht"}
    for locale in locales:
        if locale.territory and str(locale) not in ("pt_PT", "es_MX", "zh_Hant_HK"):
            continue
        for code, name in locale.languages.items():
            tag = tags.canonical(code)
            if tag is None or tags.primary(tag) not in spoken:
                continue
            rank = ENGLISH if locale.language == "en" else OTHER
            if tags.primary(tag) == locale.language:
                rank = AUTONYM
            yield name, tag, rank
            if rank == AUTONYM:
                yield plain(name), tag, PLAIN


def plain(name: str) -> str:
    """Take the accents off, as addresses do."""
    apart = unicodedata.normalize("NFD", name)
    kept = "".join(c for c in apart if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", kept)


def varieties() -> Iterator[tuple[str, str, int]]:
    """Yield ``Français (Canada)`` and the like, and scripts in brackets."""
    english = Locale("en")
    for identifier in locale_identifiers():
        locale = Locale.parse(identifier)
        tag = tags.canonical(identifier)
        if locale.territory and not locale.script and tag not in PLACES:
            continue
        for speaker in (locale, english):
            name = speaker.languages.get(locale.language)
            if tag is None or name is None:
                continue
            place = speaker.territories.get(locale.territory or "")
            writing = speaker.scripts.get(locale.script or "")
            rank = ENGLISH if speaker is english else AUTONYM
            for qualifier in filter(
                None, (place if not writing else None, writing if not place else None)
            ):
                yield f"{name} ({qualifier})", tag, rank


def by_hand() -> Iterator[tuple[str, str, int]]:
    """Yield the names that people write and CLDR does not."""
    for line in HAND.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            tag, names = line.split("\t")
            for name in names.split(" | "):
                yield name, tag, -1


def chosen() -> Iterator[tuple[str, str]]:
    """Yield each name with the one language it means."""
    claims: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for source in (named(), varieties(), by_hand()):
        for name, tag, rank in source:
            claims[fold(name)][rank].add(tag)
    for name, ranks in sorted(claims.items()):
        best = ranks[min(ranks)]
        languages = {tags.primary(t) for t in best}
        if len(languages) > 1 or "\t" in name:
            continue
        if len(name) > (3 if name.isascii() else 1) or min(ranks) < AUTONYM:
            yield name, min(best, key=lambda t: (len(t), t))


def main() -> None:
    """Write the file."""
    head = "# Made by tools/make_language_names.py from CLDR and names_by_hand.tsv.\n"
    lines = "".join(f"{name}\t{tag}\n" for name, tag in chosen())
    DATA.write_text(head + lines, encoding="utf-8")


if __name__ == "__main__":
    main()
