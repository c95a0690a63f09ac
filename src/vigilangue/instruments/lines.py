"""A paragraph of a body with its number apart, what leads it, and what place it is."""

from __future__ import annotations

from dataclasses import dataclass

from vigilangue.core.instrument import Role
from vigilangue.documents.paper import Paragraph

from . import places, setting
from .labels import Label, Sort, label
from .leading import Lead, lead
from .lexicon import Lexicon

LOOK = 600  # characters of a sentence that introduces a statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph: ``text`` without its number; the number of the article it opens.

    ``turn``: it leads from a preamble on, as a formula or "Now, therefore," do;
    ``introduces``: it says who made "the following statement".
    """

    paragraph: Paragraph
    label: Label | None
    text: str
    lead: Lead
    article: str | None = None
    turn: bool = False
    introduces: bool = False

    @property
    def counted(self) -> bool:
        """Whether its number is of the first level: "12.", "3.2", "OP4"."""
        if self.label is None or self.label.part == "pp":
            return False
        return self.label.readings[0].sort is Sort.ARABIC

    @property
    def marked(self) -> tuple[int, ...]:
        """The characters of its text that the marks of notes stand before."""
        start = max(self.paragraph.text.rfind(self.text), 0)
        end = len(self.text)
        return tuple(min(max(m.at - start, 0), end) for m in self.paragraph.marks)

    @property
    def heading(self) -> bool:
        """Whether it is set as a heading, and no verb leads it."""
        led = self.lead.direct or self.lead.opened
        return setting.heading(self.paragraph) and not led

    @property
    def titled(self) -> bool:
        """Whether it is set as a heading, and leads nothing of an operative part."""
        return setting.heading(self.paragraph) and not self.lead.operative

    @property
    def opens_list(self) -> bool:
        """Whether it orders what the numbers below it say ("Invites States to:")."""
        orders = self.lead.direct and self.lead.operative and not self.lead.preambular
        return orders and self.text.rstrip().endswith((":", "："))

    @property
    def following(self) -> bool:
        """Whether it may go on a sentence: small letter, or no letters that tell."""
        if setting.cased(self.text):
            return setting.starts_low(self.text)
        return not self.lead.direct


def line(paragraph: Paragraph, lexicon: Lexicon) -> Line:
    """Return a paragraph as a line: number apart, verbs found."""
    whole = f"{paragraph.label} {paragraph.text}" if paragraph.label else paragraph.text
    number = label(whole)
    text = number.rest if number is not None else paragraph.text.strip()
    found = places.article(text, lexicon) if number is None else None
    turn = places.bridge(text, lexicon) or places.body(text, lexicon) is not None
    return Line(
        paragraph=paragraph,
        label=number,
        text=text,
        lead=lead(text, lexicon),
        article=found,
        turn=turn,
        introduces=lexicon.layout.statement.search(text[:LOOK]) is not None,
    )


def role(each: Line, *, operative: bool, spoken: bool) -> Role:
    """Return what a paragraph without number is by its verb, OTHER where none says.

    ``operative``: the preamble is over; ``spoken``: an organ tells what it did, so
    that a verb need not stand first ("At its 54th meeting, the Assembly decided").
    """
    verb = each.lead
    if each.introduces:
        return Role.OTHER
    if verb.opened and not operative:
        return Role.PREAMBULAR
    if operative or (spoken and not verb.direct):
        known = verb.operative and (verb.direct or spoken)
        return Role.OPERATIVE if known else Role.OTHER
    if not verb.direct:
        return Role.OTHER
    if verb.preambular and verb.operative:
        ending = each.text.rstrip()[-1:]
        return Role.PREAMBULAR if ending in ",，،、" else Role.OPERATIVE
    return Role.PREAMBULAR if verb.preambular else Role.OPERATIVE
