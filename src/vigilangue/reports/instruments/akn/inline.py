"""What stands in a paragraph: text, references, notes in their places."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vigilangue.core import Citation, Footnote, Instrument, Provision

from ..pieces import Marked, cited, pieces
from .addresses import Addresses
from .eids import Names
from .elements import Content, element


class Inline:
    """Writes the texts of an instrument; each note stands where it is first marked."""

    def __init__(self, instrument: Instrument, addresses: Addresses) -> None:
        """Begin with no note placed."""
        self._addresses = addresses
        self._notes = {note.number: note for note in instrument.footnotes}
        self._placed: dict[str, str] = {}
        self._names = Names()

    def text(self, provision: Provision) -> Iterator[Content]:
        """Yield the text of a provision, with what it cites and its notes."""
        for piece in pieces(provision):
            if isinstance(piece, str):
                yield piece
            elif isinstance(piece, Citation):
                yield self._reference(piece)
            else:
                yield self._note(piece)

    def unmarked(self) -> Iterator[Footnote]:
        """Yield the notes that no text marked."""
        return (n for n in self._notes.values() if n.number not in self._placed)

    def noted(self, note: Footnote) -> Element:
        """Return the text of a note."""
        return element("p", *map(self._cited, cited(note.text, note.citations)))

    def _cited(self, piece: str | Citation) -> Content:
        return piece if isinstance(piece, str) else self._reference(piece)

    def _reference(self, citation: Citation) -> Element:
        return element("ref", citation.text, href=self._addresses.cited(citation))

    def _note(self, mark: Marked) -> Element:
        number = mark.number
        if number in self._placed:
            there = f"#{self._placed[number]}"
            return element("noteRef", href=there, marker=number, placement="bottom")
        note = self._notes.get(number)
        if note is None:
            return element("sup", number)
        name = self._names.numbered("", "authorialNote", number)
        self._placed[number] = name
        return element(
            "authorialNote",
            self.noted(note),
            eId=name,
            marker=number,
            placement="bottom",
        )
