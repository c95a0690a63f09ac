"""A masthead while it is read: what each line of the head and the foot adds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from vigilangue.core.instrument import Masthead
from vigilangue.language import names
from vigilangue.values import dates
from vigilangue.values.symbols import Act

from . import places, printed
from .lexicon import Lexicon
from .setting import sentence

LOOK = 400  # characters of a sentence that says who met when
_BRACKETS = tuple("[［")
_CLOSING = tuple("]］")
LONGEST = 120  # characters of a line that is searched for what heads say


class Kind(Enum):
    """What a line of the head is, which says what may follow it."""

    TITLE = auto()
    AGENDA = auto()
    ADOPTION = auto()
    OTHER = auto()  # one more line that is accounted for
    UNKNOWN = auto()


class Sheet:
    """A masthead of an organ, filled line by line; what is known first stays."""

    def __init__(self, lexicon: Lexicon, body: str | None) -> None:
        """Begin with who speaks, if a formula says it."""
        self.masthead = Masthead(body=body)
        self.number: printed.Number | None = None
        self._lexicon = lexicon
        self._act: Act | None = None

    def note(self, **found: object) -> None:
        """Note what is not known yet."""
        old = self.masthead
        new = {k: v for k, v in found.items() if v and getattr(old, k) is None}
        self.masthead = replace(old, **new)  # type: ignore[arg-type]

    def head(self, text: str) -> Kind:
        """Read a line of the head."""
        if self.number is None and self.masthead.body == "Security Council":
            self.number = printed.dated(text)
            if self.number is not None:
                self.adoption(text)
                return Kind.OTHER
        title = printed.titled(text)
        if title is not None and self.number is None:
            self.number, words = title
            self.note(title=words)
            return Kind.TITLE
        if len(text) > LONGEST and sentence(text):
            return Kind.UNKNOWN
        return self._line(text)

    def _line(self, text: str) -> Kind:
        layout = self._lexicon.layout
        kind = Kind.UNKNOWN
        if numbered := layout.resolution.search(text):
            number = f"{int(numbered['number'])}({int(numbered['year'])})"
            self.number = self.number or printed.Number(number=number)
            self.note(adopted=dates.read(text, self._lexicon.language))
            kind = Kind.OTHER
        if agenda := layout.agenda.search(text):
            part = agenda.groupdict().get("part")
            item = str(int(agenda["item"]))
            self.note(agenda_item=item + (f" ({places.letter(part)})" if part else ""))
            kind = Kind.AGENDA
        elif layout.adoption.search(text):
            self._act = self._act or Act.RESOLUTION
            self.adoption(text)
            kind = Kind.ADOPTION
        if original := layout.original.search(text):
            said = original["original"]
            self.note(original=names.named(said) or said)
            kind = Kind.OTHER
        if name := places.named_body(text, self._lexicon):
            self.note(body=name)
            kind = Kind.OTHER
        if layout.decision.match(text):
            self._act = Act.DECISION
            kind = Kind.OTHER
        if self._symbols(printed.symbols(text), text):
            kind = Kind.OTHER if kind is Kind.UNKNOWN else kind
        if kind is Kind.UNKNOWN and self._small(text):
            kind = Kind.OTHER
        return kind

    def _small(self, text: str) -> bool:
        """Whether a line is one of those that say nothing more: session, days."""
        layout = self._lexicon.layout
        if text.lstrip()[:1] in _BRACKETS:
            return True
        return len(text) <= places.SHORT and bool(
            layout.session.search(text)
            or layout.furniture.search(text)
            or places.dated(text, self._lexicon)
            or printed.days(text)
            or names.named(text) is not None
        )

    def _symbols(self, symbols: Sequence[str], text: str) -> bool:
        """Note the symbol of the instrument, or, in brackets, of its draft."""
        bare = text.strip()
        bracketed = bare[:1] in (*_BRACKETS, "(", "（") or bare[-1:] in _CLOSING
        for symbol in symbols:
            if printed.draft(symbol) and (bracketed or self.masthead.symbol):
                self.note(draft=symbol)
            elif not bracketed:
                self.note(symbol=symbol)
        return bool(symbols)

    def adoption(self, text: str) -> None:
        """Read a line that says by whom, when and where something was adopted."""
        self.note(adopted=dates.read(text, self._lexicon.language))
        if meeting := self._lexicon.layout.meeting.search(text):
            self.note(meeting=int(re.sub(r"\D", "", meeting["meeting"] or "") or 0))
        if self.masthead.body is None:
            self.note(body=places.spoken(text, self._lexicon))
        self.number = self.number or printed.old(text)

    def foot(self, text: str) -> None:
        """Read a line of the foot: meeting, date, vote."""
        if self._lexicon.layout.vote.search(text):
            self.note(vote=text.strip("[]() "))
        if len(text) <= LONGEST:
            self.adoption(text)

    def opening(self, texts: Sequence[str]) -> None:
        """Read the first sentence of what no formula opens: a decision, a statement."""
        text = texts[0]
        if self._lexicon.layout.meeting.search(text[:LOOK]):
            self.note(body=places.spoken(text, self._lexicon))
            self.adoption(text)
        self.note(body=places.speaks(text, self._lexicon))
        said = (places.body(each, self._lexicon) for each in texts)
        self.note(body=next(filter(None, said), None))

    def finished(self) -> Masthead:
        """Return the masthead, its symbol and session made of the number."""
        if self.number is not None:
            body = self.masthead.body or self.number.body
            made = self.number.symbol(body, self._act)
            self.note(symbol=made)
        symbol = self.masthead.symbol
        if symbol is not None:
            self.note(body=printed.body(symbol), session=printed.session(symbol))
        return self.masthead
