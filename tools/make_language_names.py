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
AUTONYM, ENGLISH, OTHER = 0, 1, 2


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


def varieties() -> Iterator[tuple[str, str, int]]:
    """Yield ``Français (Canada)`` and the like, and scripts in brackets."""
    english = Locale("en")
    for identifier in locale_identifiers():
        locale = Locale.parse(identifier)
        tag = tags.canonical(identifier)
        for speaker in (locale, english):
            name = speaker.languages.get(locale.language)
            if tag is None or name is None:
                continue
            place = speaker.territories.get(locale.territory or "")
            writing = speaker.scripts.get(locale.script or "")
            rank = ENGLISH if speaker is english else AUTONYM
            for qualifier in filter(None, (place if not writing else None, writing if not place else None)):
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
        short = name.isascii() and len(name) < 4 and min(ranks) > AUTONYM
        if name and not short:
            yield name, min(best, key=lambda t: (len(t), t))


def main() -> None:
    """Write the file."""
    head = "# Made by tools/make_language_names.py from CLDR and names_by_hand.tsv.\n"
    lines = "".join(f"{name}\t{tag}\n" for name, tag in chosen())
    DATA.write_text(head + lines, encoding="utf-8")


if __name__ == "__main__":
    main()
