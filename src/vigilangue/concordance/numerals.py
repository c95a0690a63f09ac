"""Numbers in digits, with the values that their separators and scales allow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .facts import Fact, Kind
from .lexicon import Words

_GROUPED = (
    r"(?<!\d)\d{1,3}(?P<sep>[ ,.'’])\d{3}(?:(?P=sep)\d{3})*(?!\d)(?:[.,]\d{1,2}(?!\d))?"
)
_NUMBER = re.compile(_GROUPED + r"|\d+(?:[.,]\d+)?")
# Arabic may print the groups from right to left: 978 074 7 is 7,074,978.
_ARABIC = re.compile(
    r"(?<!\d)\d{3} (?P<back>(?:\d{3} )*\d{1,3})(?![\d.,])|" + _NUMBER.pattern
)
_RANGE = re.compile(r"\s?(?:[-–—,]|[^\W\d]{1,3}|至|到)\s?", re.UNICODE)
_CITED = re.compile(r"/\s?$")
_SESSIONED = re.compile(r"\s?\(\d{4}\)")
_LETTER = re.compile(r"[A-Za-z]")
_HOUR = re.compile(r"Z\b|\s?(?:hours|hrs|GMT|UTC)")
_AT = re.compile(r"\b(?:[Aa]t|[Bb]etween)\s$")
_AFTERNOON = 12
LONGEST = 20  # digits of a number


def numerals(text: str, words: Words, months: Sequence[Fact]) -> list[Fact]:
    """Return the numbers of a plain text (`digits.plain`), in order.

    ``months`` are those of the same text: what stands by one is of a date.
    """
    near = [(fact.start, fact.start + len(fact.text)) for fact in months]
    number = _ARABIC if words.language == "ar" else _NUMBER
    found = [m for m in number.finditer(text) if len(m[0]) <= LONGEST]
    facts: list[Fact] = []
    scale_after, last = Decimal(0), len(text)
    for match in reversed(found):
        if any(start <= match.start() < end for start, end in near):
            continue
        scale, end = words.scale(text, match.end())
        readings = list(_readings(match, words.language))
        values = frozenset(readings)
        likely = readings[0] * (scale or 1)
        if scale:
            scale_after = scale
            values = frozenset(value * scale for value in values)
            if words.language == "zh" and facts and facts[-1].start == end:
                end += len(facts[-1].text)
                more = facts.pop()
                likely += more.value
                values = frozenset(a + b for a in values for b in more.values)
        elif scale_after and _RANGE.fullmatch(text, match.end(), last):
            values |= {value * scale_after for value in values}
        else:
            scale_after = Decimal(0)
        last = match.start()
        parts = [int(part) for part in re.findall(r"\d+", match[0])]
        if parts[0] < _AFTERNOON and words.afternoon(text, match.start(), match.end()):
            parts[0] += _AFTERNOON
            values |= {value + _AFTERNOON for value in values}
        facts.append(
            Fact(
                kind=Kind.NUMBER if scale else _kind(match, text, near),
                text=text[match.start() : end],
                start=match.start(),
                values=values | frozenset(_years(match, text, values)),
                parts=tuple(_parts(match, text, parts)),
                likely=likely,
                firm=any(parts) and not _LETTER.match(text, max(0, match.start() - 1)),
            )
        )
    return facts[::-1]


def _readings(match: re.Match[str], language: str) -> Iterator[Decimal]:
    printed, sep = match[0], match["sep"]
    if language == "ar" and match["back"]:
        groups = printed.split(" ")
        yield Decimal("".join(reversed(groups)))
        if all(len(group) == 3 for group in groups[1:]):
            yield Decimal("".join(groups))
        return
    if sep is None:
        yield Decimal(printed.replace(",", "."))
        if language == "ar" and printed.isdecimal() and len(printed) > 3:
            groups = [printed[at : at + 3] for at in range(0, len(printed), 3)]
            yield Decimal("".join(reversed(groups)))
        return
    groups = printed.split(sep)
    tail = re.split(r"[.,]", groups[-1])
    decimals = "." + tail[1] if len(tail) > 1 and sep not in ".," else ""
    if sep in ".," and (cut := re.search(r"[.,](\d{1,2})$", printed)):
        decimals = "." + cut[1]
        groups = printed[: cut.start()].split(sep)
        tail = [groups[-1]]
    groups[-1] = tail[0]
    yield Decimal("".join(groups) + decimals)
    if len(groups) == 2 and sep in ".," and not decimals:
        yield Decimal(".".join(groups))
    if language == "ar":
        yield Decimal("".join(reversed(groups)) + decimals)


def _parts(match: re.Match[str], text: str, parts: list[int]) -> list[int]:
    """The groups of digits; an hour and its minutes, or two years, glued together."""
    printed = match[0]
    if len(printed) == 8 and re.fullmatch("(?:(?:19|20)\\d\\d){2}", printed):
        return [int(printed[:4]), int(printed[4:])]
    if len(printed) == 4 and re.fullmatch("(?:[01]\\d|2[0-4])[0-5]\\d", printed):
        before = text[max(0, match.start() - 8) : match.start()]
        if printed[0] == "0" or _HOUR.match(text, match.end()) or _AT.search(before):
            minutes = [int(printed[2:])] if printed[2:] != "00" else []
            return [int(printed[:2]), *minutes]
    return [
        n
        for n, part in zip(parts, re.split(r"\D", printed), strict=True)
        if part != "00"
    ]


def _years(
    match: re.Match[str], text: str, values: frozenset[Decimal]
) -> Iterator[Decimal]:
    """The years that two digits may mean: 2014/15, the 90s."""
    if not match[0].isdecimal() or len(match[0]) != 2:
        return
    before = text[max(0, match.start() - 5) : match.start()]
    for value in values:
        if found := re.fullmatch(r"(\d\d)\d\d[-/–]", before):
            yield value + 100 * int(found[1])
        elif value % 10 == 0:
            yield value + 1900


def _kind(match: re.Match[str], text: str, months: Sequence[tuple[int, int]]) -> Kind:
    before, after = text[max(0, match.start() - 2) : match.start()], match.end()
    if _CITED.search(before) or text[after : after + 1] == "/":
        return Kind.CITATION
    if len(match[0]) in (3, 4) and _SESSIONED.match(text, after):
        return Kind.CITATION
    if before[-1:] == "(" and text[after : after + 1] == ")" and len(match[0]) == 4:
        return Kind.CITATION
    if any(
        -8 < match.start() - end < 8 or -8 < start - after < 8 for start, end in months
    ):
        return Kind.DATE
    if text[after : after + 2].strip()[:1] in ("年", "日"):
        return Kind.DATE
    year = match[0].isdecimal() and len(match[0]) == 4 and match[0][:2] in ("19", "20")
    return Kind.DATE if year else Kind.NUMBER
