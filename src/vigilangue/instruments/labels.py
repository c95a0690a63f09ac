"""Numbers that paragraphs begin with: "1.", "(a)", "ii)", "1 -", "一、"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
ROMANS = tuple(ten + unit for ten in ("", "x", "xx") for unit in _UNITS)[1:]
LATIN = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
TWINS = str.maketrans("асеорхі", "aceopxi")  # Cyrillic letters that look Latin
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
STEMS = "甲乙丙丁戊己庚辛壬癸"
CIRCLED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
HAN = "一二三四五六七八九十"
BULLETS = "-–—•*·▪◦●○■□"


class Sort(Enum):
    """What a number is made of, which says what it can follow."""

    ARABIC = auto()  # 1, 2, 3 before a paragraph
    ARABIC_BRACKETED = auto()  # (1), '1'
    LETTER = auto()
    ROMAN = auto()
    BULLET = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a number: (h) is the eighth letter, (i) also the first Roman."""

    sort: Sort
    value: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A number as printed, and the ways to read it.

    ``part`` is "pp" or "op" where a draft says so ("PP3", "OP12"); ``path`` the
    names of a number that holds its own levels ("3.2.1"); ``rest`` is the text after.
    """

    printed: str
    readings: tuple[Reading, ...]
    rest: str
    part: str = ""
    path: tuple[str, ...] = ()


_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3)
_BULLETED = re.compile(rf"[{re.escape(BULLETS)}]\s+(?=\S)")
_SUFFIX = r"(?:\s?(?P<suffix>bis|ter|quater|quinquies|alt)\b\.?)?"
_PART = re.compile(rf"(?P<part>PP|OP)\s?(?P<number>\d{{1,3}}){_SUFFIX}[.:)]?\s+", re.I)
_PATH = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})+)[.)]?\s+(?=[^\da-z])")
_NUMBER = re.compile(
    rf"(?P<number>\d{{1,3}}){_SUFFIX}"
    r"(?:\s*(?:[.．](?!\d)|、)\s*|\s?[-–—]\s+(?=[^\d\s])|\t\s*)(?=\S)"
)
_HAN_NUMBER = re.compile(rf"(?P<number>[{HAN}百]{{1,4}})[、．.]\s*(?=\S)")
_QUOTED = re.compile(r"['‘’`\"](?P<number>\d{1,2}|[ivx]{1,5})['‘’`\"]\s*(?=\S)")
_BRACKETED = re.compile(
    r"[(（]\s?(?P<name>\d{1,3}|[A-Za-z]{1,5}|[\u0430-\u044f]|[\u0621-\u064a]{1,2}\u0640?"
    rf"|[{HAN}]{{1,3}}|[{STEMS}])\s?{_SUFFIX}\s?[)）]\s*(?=\S)"
)
_CLOSED = re.compile(
    rf"(?P<name>\d{{1,2}}|[A-Za-z]{{1,5}}|[\u0430-\u044f]|[\u0621-\u064a]){_SUFFIX}"
    r"[)）]\s*(?=\S)"
)
_CIRCLE = re.compile(rf"(?P<name>[{CIRCLED}])\s*(?=\S)")
_LETTER = re.compile(r"(?P<name>[a-z])\.\s+(?=\S)")


def label(text: str) -> Label | None:
    """Return the number that a paragraph begins with, or None where it has none."""
    text = text.lstrip()
    first = text[:1]
    if not first or (first.isupper() and first not in "PO"):
        return None
    head = text[:24].translate(_DIGITS)
    if bullet := _BULLETED.match(head):
        inner = label(text[bullet.end() :])
        if inner is not None and inner.readings[0].sort is not Sort.BULLET:
            return inner
        sign = Reading(sort=Sort.BULLET, value=1, name="")
        return Label(printed=first, readings=(sign,), rest=text[bullet.end() :])
    return _numbered(head, text) or _named(head, text)


def _numbered(head: str, text: str) -> Label | None:
    if found := _PART.match(head):
        return _label(found, text, _arabic(found), part=found["part"].lower())
    if found := _PATH.match(head):
        path = tuple(found["number"].split("."))
        return _label(found, text, _arabic_value(path[-1]), path=path)
    if found := _NUMBER.match(head):
        return _label(found, text, _arabic(found))
    if found := _HAN_NUMBER.match(head):
        value = _han(found["number"])
        reading = Reading(sort=Sort.ARABIC, value=value, name=str(value))
        return _label(found, text, (reading,)) if value else None
    return None


def _named(head: str, text: str) -> Label | None:
    if found := _QUOTED.match(head):
        return _label(found, text, _small(found["number"]))
    for pattern in (_BRACKETED, _CLOSED, _CIRCLE, _LETTER):
        found = pattern.match(head)
        if found is not None and (readings := named(found["name"])):
            return _label(found, text, readings)
    return None


def _label(
    found: re.Match[str],
    text: str,
    readings: tuple[Reading, ...],
    *,
    part: str = "",
    path: tuple[str, ...] = (),
) -> Label:
    printed = found[0].strip().rstrip(".．、:").strip(" -–—\t")
    groups = found.groupdict()
    if suffix := groups.get("suffix"):
        readings = tuple(
            Reading(sort=r.sort, value=r.value, name=f"{r.name}-{suffix.lower()}")
            for r in readings
        )
    rest = text[found.end() :].strip()
    return Label(printed=printed, readings=readings, rest=rest, part=part, path=path)


def _arabic(found: re.Match[str]) -> tuple[Reading, ...]:
    return _arabic_value(found["number"])


def _arabic_value(number: str) -> tuple[Reading, ...]:
    value = int(number)
    return (Reading(sort=Sort.ARABIC, value=value, name=str(value)),)


def _small(name: str) -> tuple[Reading, ...]:
    """A number in quotation marks is the Arabic way to print a small Roman one."""
    value = int(name) if name.isdigit() else _place(name, ROMANS)
    if not 0 < value <= len(ROMANS):
        return ()
    return (Reading(sort=Sort.ROMAN, value=value, name=ROMANS[value - 1]),)


def named(name: str) -> tuple[Reading, ...]:
    """Return the ways to read what stands in brackets, the likeliest first."""
    small = name.lower().replace("\u0640", "")
    if small.isdigit():
        value = int(small)
        return (Reading(sort=Sort.ARABIC_BRACKETED, value=value, name=small),)
    if value := _place(small, STEMS):
        return (_letter(value),)
    if value := _place(small, CIRCLED) or _han(small):
        if value > len(ROMANS):
            return ()
        return (Reading(sort=Sort.ROMAN, value=value, name=ROMANS[value - 1]),)
    found = []
    if value := _alphabetic(small):
        found.append(_letter(value))
    twin = small.translate(TWINS)
    if twin != small:
        found.append(_letter(_place(twin, LATIN)))
    if value := _place(twin, ROMANS):
        found.append(Reading(sort=Sort.ROMAN, value=value, name=twin))
    return tuple(found)


def _letter(value: int) -> Reading:
    high, low = divmod(value - 1, len(LATIN))
    name = LATIN[low] * (high + 1)
    return Reading(sort=Sort.LETTER, value=value, name=name)


def _alphabetic(name: str) -> int:
    """The place of a letter in its alphabet; "aa" comes after "z"; 0: no letter."""
    if len(name) == 1:
        return (
            _place(name, LATIN)
            or _place(name.replace("ا", "أ"), ABJAD)
            or _place(name, CYRILLIC)
        )
    if len(name) == 2 and name[0] == name[1] and name[0] in LATIN:
        return len(LATIN) + _place(name[0], LATIN)
    tens = {"ي": 10, "ك": 20}.get(name[0], 0) if len(name) == 2 else 0
    ones = _place(name[1].replace("ا", "أ"), ABJAD) if tens else 0
    return tens + ones if 0 < ones < 10 else 0


def _place(name: str, names: str | tuple[str, ...]) -> int:
    """The place of a name in a row, from 1; 0 where it is not in it."""
    for place, each in enumerate(names, 1):
        if each == name:
            return place
    return 0


def _han(name: str) -> int:
    """A Chinese number under a hundred; 0 where it is none."""
    if not name or any(c not in HAN for c in name) or len(name) > 3:
        return 0
    tens, sign, ones = name.rpartition("十")
    if not sign:
        return _place(name, HAN) if len(name) == 1 else 0
    return 10 * (_place(tens, HAN) if tens else 1) + (_place(ones, HAN) if ones else 0)
