"""Makes values/months.tsv: the names of months in the languages of CLDR.

Needs Babel: ``python -m tools.make_month_names``. Names of the Gregorian calendar,
in full and short, as they stand in a date and alone. What CLDR lacks stands in
months_by_hand.tsv.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale, localedata

from vigilangue.values.lexicon import fold

DATA = Path(__file__).parents[1] / "src/vigilangue/values/months.tsv"
LANGUAGES = (
    "ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id "
    "is it ka kk lb lt lv mk mn ms mt nb nl nn pl ps pt ro ru rw sk sl sq sr sr_Latn "
    "sv sw ta tg tk tr uk ur uz vi"
)


def names(language: str) -> dict[str, int]:
    """Return each name of a month, folded, with its number."""
    found: dict[str, int] = {}
    localedata._cache.clear()  # Babel lets one language's names into the next's
    months = Locale.parse(language).months
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in months[context][width].items():
                if not name.isdigit():
                    found.setdefault(fold(name), number)
    return found


def main() -> None:
    """Write the table."""
    lines = ["# Made by tools/make_month_names.py from CLDR: tag, month, names."]
    for language in LANGUAGES.split():
        known = names(language)
        tag = language.replace("_", "-")
        lines += [
            f"{tag}\t{month}\t" + " | ".join(n for n in known if known[n] == month)
            for month in range(1, 13)
        ]
    DATA.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
