"""What Vigilangue reads in each provision: ids, verbs, mandates, doubts."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vigilangue.core import Mandate

from .elements import element
from .setting import Setting

# A name of our own, so that no other reader takes these elements for the standard's.
NAMESPACE = "urn:vigilangue:instrument:1"


def reading(setting: Setting) -> Iterator[Element]:
    """Yield an element a provision, that points at where it stands; then doubts."""
    for provision in setting.instrument.provisions:
        yield element(
            "v:provision",
            *map(_mandate, provision.mandates),
            *(element("v:doubt", doubt) for doubt in provision.doubts),
            href=f"#{setting.places[provision.id]}",
            id=provision.id,
            kind=provision.role,
            verbs=", ".join(provision.verbs) or None,
        )
    for doubt in setting.instrument.doubts:
        yield element("v:doubt", doubt)


def _mandate(mandate: Mandate) -> Element:
    due = mandate.due
    session = due.session if due else None
    return element(
        "v:mandate",
        mandate.what,
        act=mandate.act,
        addressee=mandate.addressee,
        due=due.text if due else None,
        session=None if session is None else str(session),
        body=due.body if due else None,
        date=due.date.isoformat() if due and due.date else None,
        every=due.every if due else None,
    )
