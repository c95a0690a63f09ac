"""Numbers written out: cardinals and ordinals in words, numbers in Han characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from vigilangue.values import ordinals
from vigilangue.values.lexicon import fold

from .facts import Fact, Kind
from .lexicon import Words

FIRM = 3  # smaller ones are articles, "both", "again", "other"

_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(
    r"(?<![A-Za-z.])[IVXLХ]{2,7}(?![a-z]{3}|[A-Z])|(?<![A-Za-z.])[VX](?![\w.])"
)
_ROMANS = {"I": 1, "V": 5, "X": 10, "Х": 10, "L": 50}
_PERCENT = re.compile("(?:في |ب)ال(?:مائة|مئة)")
_HAN = re.compile(r"(?<![\d十百千万亿])[零〇一二三四五六七八九十百千万亿两]+")
_HAN_NONE = re.compile(
    r"[百千万十]分之|十分|四川|(?<![一二三四五六七八九十百千])万一|三角|千年|九龙|百科|万国|百姓|十字|九月"
)
_ONES = "零一二三四五六七八九"
_TIMES = {"十": 10, "百": 100, "千": 1000}


def spelled(text: str, words: Words) -> list[Fact]:
    """Return the numbers in words of a plain text; small ones are not firm."""
    found = _han(text) if words.language == "zh" else _worded(text, words)
    return [*found, *_roman(text), *_loose(text, words)]


def _loose(text: str, words: Words) -> Iterator[Fact]:
    for pattern, values in words.loose:
        for found in pattern.finditer(text):
            yield Fact(
                kind=Kind.NUMBER,
                text=found[0],
                start=found.start(),
                values=values,
                firm=False,
                spelled=True,
            )


def _fact(text: str, start: int, value: int, *, firm: bool) -> Fact:
    values = {Decimal(value)}
    if 20 <= value < 100 and value % 10 == 0:
        values.add(Decimal(1900 + value))
    return Fact(
        kind=Kind.NUMBER,
        text=text,
        start=start,
        values=frozenset(values),
        parts=(value,),
        firm=firm,
        spelled=True,
    )


def _roman(text: str) -> Iterator[Fact]:
    for found in _ROMAN.finditer(text):
        signs = [_ROMANS[c] for c in found[0]]
        pairs = zip(signs, [*signs[1:], 0], strict=True)
        value = sum(-one if one < after else one for one, after in pairs)
        yield _fact(found[0], found.start(), value, firm=False)


def _han(text: str) -> Iterator[Fact]:
    text = _HAN_NONE.sub(lambda found: "　" * len(found[0]), text)
    for found in _HAN.finditer(text):
        value = _han_value(found[0])
        if value:
            single = len(found[0]) == 1 and (value < FIRM or value > 10)
            yield _fact(found[0], found.start(), value, firm=not single)


def _han_value(signs: str) -> int:
    plain = signs.replace("〇", "零").replace("两", "二")
    if not re.search("[十百千万亿]", plain) and len(plain) > 1:
        return int("".join(str(_ONES.index(c)) for c in plain)) if len(plain) < 9 else 0
    whole, section, unit = 0, 0, 0
    for sign in plain:
        if sign in _ONES:
            unit = _ONES.index(sign)
        elif sign in _TIMES:
            section, unit = section + (unit or 1) * _TIMES[sign], 0
        elif section + unit:
            factor = 10_000 if sign == "万" else 100_000_000
            whole, section, unit = (whole + section + unit) * factor, 0, 0
    return whole + section + unit


def _worded(text: str, words: Words) -> Iterator[Fact]:
    if words.attached:
        text = _PERCENT.sub(lambda found: " " * len(found[0]), text)
    found = list(_WORD.finditer(text))
    among = [fold(word[0]) for word in found]
    at = 0
    while at < len(among):
        read = _ordinal(among, at, words) or cardinal(among, at, words)
        if read is None:
            at += 1
            continue
        value, end = read
        start = found[at].start()
        firm = value >= FIRM
        yield _fact(text[start : found[end - 1].end()], start, value, firm=firm)
        at = end


def _ordinal(among: list[str], at: int, words: Words) -> tuple[int, int] | None:
    read = ordinals.read(among, at, words.language)
    if read is None and words.attached and among[at].startswith(words.attached):
        bare = [among[at].removeprefix(words.attached), *among[at + 1 : at + 4]]
        read = ordinals.read(bare, 0, words.language)
        return (read[0], read[1] + at) if read else None
    return read


def cardinal(among: list[str], at: int, words: Words) -> tuple[int, int] | None:
    """Return the cardinal that begins at a folded word, and where it ends."""
    whole = current = last = 0
    end = start = at
    while at < len(among):
        value, after = _one(among, at, words)
        factor = words.times.get(among[at])
        if value is not None and _adds(last, value, among[at], words):
            current, last, at = current + value, value, after
        elif factor is not None and (end > start or factor <= 1000 < _bare(words)):
            if factor == 100:
                current = max(current, 1) * 100
            else:
                whole, current = whole + max(current, 1) * factor, 0
            last, at = factor, at + 1
        elif among[at] in words.joints and last and at + 1 < len(among):
            value, _ = _one(among, at + 1, words)
            if value is None or not _adds(last, value, among[at + 1], words):
                break
            at += 1
            continue
        else:
            break
        end = at
    return (whole + current, end) if end > start and whole + current else None


def _bare(words: Words) -> int:
    """French and Spanish say "cent", "mil" without a "one"."""
    return 2000 if words.language in ("fr", "es") else 0


def _one(among: list[str], at: int, words: Words) -> tuple[int | None, int]:
    if words.paired and at + 1 < len(among):
        pair = words.value(" ".join(among[at : at + 2]))
        if pair is not None:
            return pair, at + 2
    return words.value(among[at]), at + 1


def _adds(last: int, value: int, word: str, words: Words) -> bool:
    if last == 0:
        return True
    if words.attached and last < 10 and value >= 20 and value < 100:
        return word.startswith(words.attached)
    if last in (60, 80) and words.language == "fr":
        return value < 20
    if last == 10 and words.language == "fr":
        return 7 <= value < 10
    if last >= 1000:
        return value < 1000
    if last >= 100:
        return value < 100
    return last >= 20 and value < 10
