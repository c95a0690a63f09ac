"""What writers of the parts of a document share: texts, identifiers, what is where."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from vigilangue.core import Instrument, Provision

from .addresses import Addresses
from .eids import Names
from .elements import Content, element
from .inline import Inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """An instrument while it is written; ``places`` fills with what is where."""

    instrument: Instrument
    addresses: Addresses
    inline: Inline
    names: Names = field(default_factory=Names)
    places: dict[str, str] = field(default_factory=dict)  # id of a provision: eId

    def text(self, provision: Provision) -> list[Content | None]:
        """Return the content of a provision's text."""
        return [*self.inline.text(provision)]

    def labelled(self, provision: Provision) -> list[Content | None]:
        """Return the content of a provision's text, its number in it."""
        number = f"{provision.number} " if provision.number else None
        return [number, *self.inline.text(provision)]

    def paragraph(self, provision: Provision) -> Element:
        """Return the text of a provision as ``p``."""
        return element("p", *self.inline.text(provision))

    def number(self, provision: Provision) -> Element | None:
        """Return its number as printed, None where it has none."""
        return element("num", provision.number) if provision.number else None

    def place(self, provision: Provision, name: str) -> str:
        """Note the identifier of a provision, and return it."""
        self.places[provision.id] = name
        return name
