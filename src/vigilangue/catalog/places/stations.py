"""The duty stations that are declared."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigilangue.core import CatalogError, Station

from ..table import Table
from .countries import Country, countries

FILE = "stations.toml"
KEYS = ("headquarters", "commission", "place")
COMMISSION = ("name", "seat", "working")
NAMES = ("en", "ar", "es", "fr", "ru", "zh")
PLACE = ("official", *NAMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A duty station with all its names, the English one first."""

    station: Station
    names: tuple[str, ...]


@cache
def stations() -> tuple[Place, ...]:
    """Return the places that are declared, by country and name.

    Raises CatalogError where the table is not what it should be.
    """
    text = (files(__package__) / FILE).read_text("utf-8")
    whole = Table(tomllib.loads(text), where=FILE, keys=KEYS)
    headquarters = whole.get("headquarters", list) or []
    seats = dict(_seats(whole.get("commission", dict) or {}))
    found = tuple(_places(whole.get("place", dict) or {}, headquarters, seats))
    named = {place.station.name for place in found}
    for name in (*headquarters, *seats):
        if name not in named:
            raise CatalogError(f"{FILE}: {name}: is no place that is declared")
    return found


def elsewhere(country: Country) -> Station:
    """Return a country as a station: somewhere there."""
    return Station(
        name=country.names[0],
        country=country.code,
        official=country.official,
        spoken=country.spoken,
    )


def _seats(
    given: Mapping[str, Mapping[str, object]],
) -> Iterator[tuple[str, tuple[str, tuple[str, ...]]]]:
    for slug, row in given.items():
        table = Table(row, where=f"{FILE}: [commission.{slug}]", keys=COMMISSION)
        yield table.text("seat"), (table.text("name"), table.tags("working"))


def _places(
    given: Mapping[str, Mapping[str, Mapping[str, object]]],
    headquarters: list[object],
    seats: Mapping[str, tuple[str, tuple[str, ...]]],
) -> Iterator[Place]:
    known = countries()
    for code, rows in given.items():
        if code not in known:
            raise CatalogError(f"{FILE}: [place.{code}]: no such country")
        country = known[code]
        for name, row in rows.items():
            table = Table(row, where=f"{FILE}: [place.{code}]: {name}", keys=PLACE)
            own = table.tags("official") if table.get("official", list) else None
            commission, working = seats.get(name, ("", ()))
            yield Place(
                station=Station(
                    name=name,
                    country=code,
                    official=own or country.official,
                    spoken=country.spoken,
                    headquarters=name in headquarters,
                    commission=commission,
                    working=working,
                ),
                names=(name, *_names(row)),
            )


def _names(row: Mapping[str, object]) -> Iterator[str]:
    for language in NAMES:
        said = row.get(language, [])
        yield from map(str, said if isinstance(said, list) else [said])
