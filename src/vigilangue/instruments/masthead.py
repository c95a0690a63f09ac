"""The masthead: symbol, title, session and the rest, from the head and the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from vigilangue.core.instrument import Masthead
from vigilangue.documents.paper import Paragraph
from vigilangue.values import dates

from . import places, printed
from .lexicon import Lexicon
from .setting import ended, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A masthead, and the lines of the head that it does not account for."""

    masthead: Masthead
    rest: tuple[Paragraph, ...]


def read(
    head: Sequence[Paragraph],
    foot: Sequence[Paragraph],
    body: str | None,
    lexicon: Lexicon,
) -> Head:
    """Return what the lines above the body and below it say; ``body`` who speaks."""
    sheet = _Sheet(lexicon, body)
    rest = [x for x in head if not sheet.take(x.text) or sentence(x.text)]
    for line in foot:
        sheet.close(line.text)
    if sheet.masthead.title is None and sheet.wants_title() and rest:
        at = sheet.titled(rest)
        sheet.set(title=rest[at].text.strip())
        del rest[at]
    return Head(masthead=sheet.finished(), rest=tuple(rest))


class _Sheet:
    """A masthead while it is read, line by line from the top."""

    def __init__(self, lexicon: Lexicon, body: str | None) -> None:
        self.masthead = Masthead(body=body)
        self._layout = lexicon.layout
        self._lexicon = lexicon
        self._number: printed.Number | None = None
        self._decision = False
        self._agenda = False
        self._titling = False
        self._adopting = False

    def set(self, **known: object) -> None:
        """Note what is not known yet."""
        new = {
            k: v for k, v in known.items() if v and getattr(self.masthead, k) is None
        }
        self.masthead = replace(self.masthead, **new)  # type: ignore[arg-type]

    def take(self, text: str) -> bool:
        """Read a line of the head; whether it is accounted for."""
        title = printed.titled(text)
        if title is not None:
            self._number, words = title
            self.set(title=words)
            self._titling, self._agenda = not words or not ended(words), False
            return True
        known = self._known(text)
        if known:
            return True
        if self._titling and self.masthead.title is None:
            self.set(title=text.strip())
            return True
        return self._agenda and not ended(text)

    def _known(self, text: str) -> bool:
        layout = self._layout
        sentence = len(text) > 120 and ended(text)
        if sentence:
            return False
        found = False
        if agenda := layout.agenda.search(text):
            part = agenda.groupdict().get("part")
            item = agenda["item"] + (f" ({places.letter(part)})" if part else "")
            self.set(agenda_item=item)
            self._agenda = found = True
        if numbered := layout.resolution.search(text):
            self._number = printed.Number(numbered["number"], numbered["year"])
            found = True
        if layout.adoption.search(text) or self._adopting:
            self._adopting = dates.read(text, self._lexicon.language) is None
            self._adopted(text)
            self._agenda = False
            found = True
        if original := layout.original.search(text):
            self.set(original=original["original"])
            found = True
        if name := places.named_body(text, self._lexicon):
            self.set(body=name)
            found = True
        if layout.decision.match(text):
            self._decision = found = True
        if symbols := printed.symbols(text):
            self._symbols(symbols, text)
            found = True
        return found or self._small(text)

    def _small(self, text: str) -> bool:
        """Whether a line is one of those that say nothing more: session, dates."""
        if len(text) > places.SHORT:
            return False
        layout = self._layout
        return bool(
            layout.session.search(text)
            or layout.furniture.search(text)
            or places.dated(text, self._lexicon)
            or printed.days(text, self._lexicon.language)
        )

    def _symbols(self, symbols: Sequence[str], text: str) -> None:
        bracketed = text.lstrip()[:1] in "[(（［"
        for symbol in symbols:
            if printed.draft(symbol) and (bracketed or self.masthead.symbol):
                self.set(draft=symbol)
            elif not bracketed:
                self.set(symbol=symbol)

    def _adopted(self, text: str) -> None:
        self.set(adopted=dates.read(text, self._lexicon.language))
        self.close(text)

    def close(self, text: str) -> None:
        """Read a line of the foot."""
        if meeting := self._layout.meeting.search(text):
            self.set(meeting=int(re.sub(r"\D", "", meeting["meeting"]) or 0))
        if self._layout.vote.search(text):
            self.set(vote=text.strip("[]() "))
        elif len(text) <= places.SHORT:
            self.set(adopted=self._day(text))

    def _day(self, text: str) -> date | None:
        return dates.read(text, self._lexicon.language)

    def wants_title(self) -> bool:
        """Whether a line that nothing else accounts for may be the title."""
        return self._number is None or self._number.year is None

    def titled(self, rest: Sequence[Paragraph]) -> int:
        """Which of the lines left over is the title: the first, of a whole head."""
        return next((i for i, line in enumerate(rest) if not ended(line.text)), 0)

    def finished(self) -> Masthead:
        """Return the masthead, its symbol and session made of the number."""
        number = self._number
        if number is not None:
            self.set(symbol=number.symbol(self.masthead.body, decision=self._decision))
        symbol = self.masthead.symbol
        if symbol is not None and self.masthead.body is None:
            self.set(body=printed.body(symbol))
        self.set(session=printed.session(symbol) if symbol else None)
        return self.masthead
