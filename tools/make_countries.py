"""Makes catalog/places/countries.tsv: names and languages of countries, from CLDR.

Needs Babel: ``python tools/make_countries.py``. What is wrong there is put right in
countries_by_hand.toml, not here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from babel.languages import get_official_languages, get_territory_language_info

SOURCES = Path(__file__).parents[1] / "src/vigilangue"
FILE = SOURCES / "catalog/places/countries.tsv"
STATES = SOURCES / "values/states.tsv"  # names as the United Nations writes them
SIX = ("en", "ar", "es", "fr", "ru", "zh")
SPOKEN = 20.0  # per cent of the people from which a language is widely spoken
LEARNT = frozenset({"en", "fr"})  # at school, so that CLDR counts too many
# States whose English name CLDR writes otherwise.
CODES = {
    "Bosnia and Herzegovina": "BA",
    "Brunei Darussalam": "BN",
    "Cabo Verde": "CV",
    "Congo": "CG",
    "Côte d’Ivoire": "CI",
    "Czechia": "CZ",
    "Democratic People’s Republic of Korea": "KP",
    "Democratic Republic of the Congo": "CD",
    "Lao People’s Democratic Republic": "LA",
    "Republic of Korea": "KR",
    "Republic of Moldova": "MD",
    "Russian Federation": "RU",
    "Saint Kitts and Nevis": "KN",
    "Saint Lucia": "LC",
    "Saint Vincent and the Grenadines": "VC",
    "Sao Tome and Principe": "ST",
    "State of Palestine": "PS",
    "Syrian Arab Republic": "SY",
    "Timor-Leste": "TL",
    "Trinidad and Tobago": "TT",
    "Türkiye": "TR",
    "United Kingdom of Great Britain and Northern Ireland": "GB",
    "United Republic of Tanzania": "TZ",
    "United States of America": "US",
    "Viet Nam": "VN",
    "Antigua and Barbuda": "AG",
    "Myanmar": "MM",
    "Holy See": "VA",
}
# Spoken varieties that readers of notices call by the name of the whole.
WHOLE = {
    **dict.fromkeys(("apc", "arq", "ary", "arz", "acm", "ajp", "aeb", "ars"), "ar"),
    **dict.fromkeys(("apd", "shu", "ayl", "afb", "acq", "acw", "ayn"), "ar"),
    **dict.fromkeys(("lah", "pnb"), "pa"),
    **{"wuu": "zh", "yue": "zh", "azb": "az", "ffm": "ff", "fuf": "ff", "tmh": "taq"},
}


def rows() -> list[str]:
    """Return a row a country: code, official, spoken, and its name in six languages."""
    found, states = [], dict(_states())
    for code in sorted(Locale.parse("en").territories):
        if not (len(code) == 2 and code.isalpha()) or code in ("EU", "UN", "EZ", "ZZ"):
            continue
        official = get_official_languages(code, regional=False, de_facto=True)
        info = get_territory_language_info(code)
        many = [t for t, about in info.items() if _share(about) >= SPOKEN]
        ours = list(dict.fromkeys(map(_whole, official)))
        theirs = dict.fromkeys(map(_whole, many))
        spoken = [t for t in theirs if t not in ours and t not in LEARNT]
        cldr = [Locale.parse(tag).territories.get(code, "") for tag in SIX]
        state = states.get(code, ("",) * len(SIX))
        names = ["|".join(_all(*pair)) for pair in zip(state, cldr, strict=True)]
        cells = (code, " ".join(ours), " ".join(spoken), *names)
        found.append("\t".join(cells))
    return found


def _share(about: Any) -> float:
    return float(about["population_percent"] or 0)


def _states() -> Iterator[tuple[str, tuple[str, ...]]]:
    english = Locale.parse("en").territories
    codes = {name: code for code, name in english.items() if len(code) == 2}
    for line in STATES.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, *forms = line.replace("*", "").split("\t")
            short = name.partition(" (")[0]
            code = CODES.get(short.replace("'", "’")) or codes.get(short)
            if code is None:
                raise SystemExit(f"no code for {name}: add it to CODES")
            yield code, tuple(forms)


def _all(state: str, cldr: str) -> list[str]:
    names = [*state.split("|"), cldr, cldr.partition(" (")[0]]
    return [*dict.fromkeys(filter(None, (name.strip() for name in names)))]


def _whole(tag: str) -> str:
    primary = tag.partition("_")[0]
    return WHOLE.get(primary, primary)


def main() -> None:
    """Write the file."""
    head = (
        "# Made by tools/make_countries.py from CLDR (Unicode licence): code,\n"
        "# official languages, others that a fifth of the people speak, names in\n"
        "# en ar es fr ru zh, by which a country is found in a text, never shown.\n"
    )
    FILE.write_text(head + "\n".join(rows()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
