"""Which instruments and documents a text cites, in the six official languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from vigilangue.core.instrument import Citation, Masthead
from vigilangue.instruments.lexicon import Lexicon
from vigilangue.values import dates, symbols

from .chains import Chain, chains
from .speakers import Speakers
from .tokens import Sort, Token, tokens
from .words import Words, words

__all__ = ["citations"]

DATED = 48  # characters in which the date of a number stands
TITLED = 100  # and where a title may stand between the two
SPACES = frozenset("\u00a0\u202f\u2009\u2007")
BEFORE = 60  # characters before a head or number in which a paragraph is named


def citations(
    text: str, lexicon: Lexicon, *, context: Masthead
) -> tuple[Citation, ...]:
    """Return the citations of a text, in its order.

    A number is a citation where a word says of what ("resolution", "décision",
    "号决议"); whose it is, the words beside it say, else how it is printed:
    77/331 is the Assembly's, 2021/11 the Economic and Social Council's, 1325 (2000)
    the Security Council's. A symbol is one by itself. Letters of parts are kept; a
    date is the one printed beside the number.
    """
    plain, places = _plain(text)
    said = words(lexicon)
    found = tokens(plain)
    speakers = Speakers(plain, said, context.body, context.session)
    cited = [
        *_symbols(plain, found, lexicon, said),
        *(
            citation
            for chain in chains(plain, found, said)
            for citation in _chained(plain, chain, speakers, lexicon, said)
        ),
    ]
    ordered = sorted(cited, key=lambda c: (c.start, c.symbol))
    if places is None:
        return tuple(ordered)
    return tuple(_placed(c, text, places) for c in ordered)


def _symbols(
    plain: str, found: list[Token], lexicon: Lexicon, said: Words
) -> Iterator[Citation]:
    for token in found:
        if token.sort is Sort.SYMBOL:
            yield Citation(
                symbol=token.number,
                text=plain[token.start : token.end],
                start=token.start,
                date=_date(plain, token, lexicon, said),
                paragraph=_paragraph(plain, token.start, token.end, said),
            )


def _chained(
    plain: str,
    chain: Chain,
    speakers: Speakers,
    lexicon: Lexicon,
    said: Words,
) -> Iterator[Citation]:
    first = min(chain.head.start, chain.tokens[0].start)
    dated = [_date(plain, token, lexicon, said) for token in chain.tokens]
    for at, (token, body) in enumerate(speakers.of(chain, dated)):
        start = first if token is chain.tokens[0] else token.start
        for part in token.parts or ("",):
            symbol = symbols.acted(body or "", chain.head.act, token.number, part)
            if symbol is not None:
                yield Citation(
                    symbol=symbol,
                    text=plain[token.start : token.end],
                    start=token.start,
                    date=dated[at],
                    paragraph=_paragraph(plain, start, token.end, said),
                )


def _date(plain: str, token: Token, lexicon: Lexicon, said: Words) -> date | None:
    """Return the date that is printed beside a number, or behind whose it is."""
    if said.date_first:
        near = plain[max(0, token.start - TITLED) : token.start]
        found = dates.find(near, lexicon.language)
        between = near[found[-1].end :] if found else ""
        if found and any(p.fullmatch(between) for p in (said.date, said.behind)):
            return found[-1].date
        return None
    whose = said.behind.match(plain, token.end)
    for start in (token.end, whose.end() if whose else token.end):
        near = plain[start : start + DATED]
        first = next(iter(dates.find(near, lexicon.language)), None)
        if first is not None and said.date.fullmatch(near[: first.start]):
            return first.date
    return None


def _paragraph(plain: str, start: int, end: int, said: Words) -> str | None:
    before = said.paragraph.search(plain[max(0, start - BEFORE) : start])
    after = said.below.match(plain[end : end + BEFORE])
    found = before or after
    return next(filter(None, found.groups()), None) if found else None


def _plain(text: str) -> tuple[str, list[int] | None]:
    """Return a text as it is read, and where its characters stand in the original.

    Digits of every script are ASCII in it, spaces are plain, and marks of direction,
    which may stand within a number, are left out. None: it is read as it stands.
    """
    if text.isascii():
        return text, None
    kept = [(at, c) for at, c in enumerate(text) if unicodedata.category(c) != "Cf"]
    plain = "".join(_character(c) for _, c in kept)
    return plain, None if plain == text else [at for at, _ in kept]


def _character(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return " " if character in SPACES else character


def _placed(citation: Citation, text: str, places: list[int]) -> Citation:
    start = places[citation.start]
    end = places[citation.start + len(citation.text) - 1] + 1
    return replace(citation, start=start, text=text[start:end])
