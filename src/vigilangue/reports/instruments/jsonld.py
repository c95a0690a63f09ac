"""JSON-LD for open data: what an instrument is, in terms of schema.org and of ELI."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from vigilangue.core import Citation, Instrument, Masthead, Provision

from ..escaped import escaped
from .documents import address

CONTEXT = {
    "@vocab": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
}


def write(instruments: Iterable[Instrument], out: TextIO) -> None:
    """Write each instrument as one object on one line.

    It is an expression (a legislation in one language) that realizes a work. What it
    asks for has no terms in either vocabulary: it stands in the JSON and the CSV.
    """
    for instrument in instruments:
        whole = json.dumps(_expression(instrument), ensure_ascii=False)
        out.write(escaped(whole) + "\n")


def _expression(instrument: Instrument) -> dict[str, Any]:
    head = instrument.masthead
    here = address(head.symbol, instrument.language) if head.symbol else None
    known = _known(
        {
            "@id": here,
            "name": head.title,
            "inLanguage": instrument.language,
        }
    )
    return {
        "@context": CONTEXT,
        "@type": ["Legislation", "eli:LegalExpression"],
        **known,
        "eli:realizes": _work(head, instrument),
        "hasPart": [_part(p, here) for p in instrument.provisions],
    }


def _work(head: Masthead, instrument: Instrument) -> dict[str, Any]:
    body = {"@type": "Organization", "name": head.body} if head.body else None
    every = [c for p in instrument.provisions for c in p.citations]
    every += [c for note in instrument.footnotes for c in note.citations]
    return {
        "@type": ["Legislation", "eli:LegalResource"],
        **_known(
            {
                "@id": address(head.symbol) if head.symbol else None,
                "legislationIdentifier": head.symbol,
                "legislationDate": head.adopted.isoformat() if head.adopted else None,
                "legislationPassedBy": body,
                "eli:cites": _cited(every),
            }
        ),
    }


def _part(provision: Provision, here: str | None) -> dict[str, Any]:
    return {
        "@type": ["Legislation", "eli:LegalResourceSubdivision"],
        **_known(
            {
                "@id": f"{here}#{provision.id}" if here else None,
                "identifier": provision.id,
                "position": provision.number,
                "text": provision.text,
                "eli:cites": _cited(provision.citations),
            }
        ),
    }


def _cited(citations: Iterable[Citation]) -> list[dict[str, str]]:
    """What is cited, each work once, in the order of the text."""
    return [{"@id": address(s)} for s in dict.fromkeys(c.symbol for c in citations)]


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
