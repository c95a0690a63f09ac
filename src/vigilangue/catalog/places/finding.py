"""Finds the duty station that a text names, in any of the six languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from vigilangue.core import Station

from .countries import countries
from .folding import key, stem, words
from .stations import elsewhere, stations

LONGEST = 300  # characters that are looked at
WORDS = 12  # of one name, at most


class _Names(NamedTuple):
    """What a key may name: stations that share it, and a country."""

    places: Mapping[str, tuple[Station, ...]]
    countries: Mapping[str, Station]


@lru_cache(maxsize=4096)
def station(text: str) -> Station | None:
    """Return the station that a text names, or the country if it names no place in it.

    ``Geneva (Switzerland)``, ``Бамако, Мали``, ``驻地：日内瓦``. Of several places the
    first counts; a place is not taken where the text names another country than its
    own. None where it names none that is declared.
    """
    names = _names()
    places: list[tuple[Station, ...]] = []
    lands: list[Station] = []
    for found in _keys([*words(text[:LONGEST])], names):
        if found in names.places:
            places.append(names.places[found])
        elif found in names.countries:
            lands.append(names.countries[found])
    codes = {land.country for land in lands}
    for several in places:
        fitting = [s for s in several if not codes or s.country in codes]
        if fitting:
            return fitting[0]
    return lands[0] if lands else None


def _keys(said: list[str], names: _Names) -> Iterator[str]:
    """Yield the known keys in a text, the longest at each place."""
    at = 0
    while at < len(said):
        for end in range(min(len(said), at + WORDS), at, -1):
            whole = "".join(said[at:end])
            known = (k for k in (whole, stem(whole)) if _known(k, names))
            if found := next(known, None):
                yield found
                at = end
                break
        else:
            at += 1


def _known(found: str, names: _Names) -> bool:
    return found in names.places or found in names.countries


@cache
def _names() -> _Names:
    places: dict[str, tuple[Station, ...]] = {}
    lands: dict[str, Station] = {}
    for place in stations():
        for name in _spelled(place.names):
            held = places.get(name, ())
            if place.station not in held:
                places[name] = (*held, place.station)
    for country in countries().values():
        for name in _spelled(country.names):
            lands.setdefault(name, elsewhere(country))
    return _Names(places, lands)


def _spelled(names: Iterable[str]) -> Iterator[str]:
    """Yield the keys of names, those in full before their stems."""
    keys = [key(name) for name in names]
    yield from filter(None, keys)
    yield from (stem(k) for k in keys if stem(k) != k)
