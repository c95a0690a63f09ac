"""Countries: their languages, and the names by which a text may call them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigilangue.core import CatalogError

from ..table import Table

LISTED, BY_HAND = "countries.tsv", "countries_by_hand.toml"
KEYS = ("official", "spoken", "names", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country (ISO 3166): official languages, widely spoken ones, and its names.

    The first name is the English one; the others are of all languages.
    """

    code: str
    official: tuple[str, ...]
    spoken: tuple[str, ...]
    names: tuple[str, ...]


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries by code; CatalogError where a table cannot be read."""
    folder = files(__package__)
    found = {}
    for line in (folder / LISTED).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, official, spoken, *names = line.split("\t")
            found[code] = Country(
                code=code,
                official=tuple(official.split()),
                spoken=tuple(spoken.split()),
                names=tuple(n for cell in names for n in cell.split("|") if n),
            )
    by_hand = tomllib.loads((folder / BY_HAND).read_text("utf-8"))
    for code, row in by_hand.items():
        table = Table(row, where=f"{BY_HAND}: [{code}]", keys=KEYS)
        known = found.get(code)
        found[code] = _corrected(code, table, known)
    return found


def _corrected(code: str, row: Table, known: Country | None) -> Country:
    official = row.tags("official") if row.get("official", list) else ()
    spoken = row.tags("spoken") if row.get("spoken", list) else ()
    if not official and known is None:
        raise CatalogError(f"{BY_HAND}: [{code}]: official: must be there")
    if (official or spoken) and not row.get("source", str):
        raise row.error("source", "say which text says so")
    official = official or (known.official if known else ())
    also = (*spoken, *(known.official + known.spoken if known else ()))
    kept = also if not row.get("official", list) else spoken
    names = tuple(str(name) for name in row.get("names", list) or ())
    return Country(
        code=code,
        official=official,
        spoken=tuple(dict.fromkeys(t for t in kept if t not in official)),
        names=(*(known.names if known else ()), *names),
    )
