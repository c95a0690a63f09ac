"""The words of a provision, where the registry holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BASIS = re.compile(
    r"^(?P<symbol>[A-Z][\w./()-]*(?: [A-Z])?(?: ?\([IVXLC\d]+\))?),? +"
    r"(?:paras?\.?|paragraphs?) +(?P<number>\d+(?:bis|ter)?)"
    r"(?: ?\((?P<letter>[a-z])\))?$"
)
_NAMED = re.compile(r"^(?P<symbol>\S.*) (?P<ident>[a-z]+\d[\w.]*)$")  # of mandates


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A provision's text in one language, and where it stands."""

    text: str
    language: str
    name: str
    ident: str
    corrected: bool


def quoted(basis: str, language: str) -> str | None:
    """Return the text of a provision that a regime names, in a language.

    ``basis`` is as in the catalogue (``A/RES/78/330 para. 50``). None where the
    registry does not hold that provision in that language: then a paraphrase stands.
    """
    found = quote(basis, language)
    return found.text if found else None


def quote(basis: str, language: str) -> Quoted | None:
    """Return the same with the place where it stands."""
    place = _place(basis.strip())
    if place is None:
        return None
    symbol, ident = place
    from vigilangue.store.queries import registry
    from vigilangue.store.queries.registry_provisions import provision

    held = registry.instrument(symbol)
    reading = held.reading(language) if held else None
    if held is None or reading is None:
        return None
    found = provision(reading.id, ident)
    if found is None or not found.text:
        return None
    return Quoted(
        text=found.text,
        language=reading.language,
        name=held.name,
        ident=ident,
        corrected=found.corrected is not None,
    )


def _place(basis: str) -> tuple[str, str] | None:
    """Return the symbol and the provision that a text names."""
    if named := _NAMED.match(basis):
        return named["symbol"], named["ident"]
    if found := _BASIS.match(basis):
        letter = f".{found['letter']}" if found["letter"] else ""
        return found["symbol"], f"op{found['number']}{letter}"
    return None
