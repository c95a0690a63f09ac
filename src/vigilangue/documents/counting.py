"""Numbers as lists are counted in: 3, c, iii, ج, 三."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = {
    "lowerLetter": ascii_lowercase,
    "upperLetter": ascii_uppercase,
    "russianLower": "абвгдежзиклмнопрстуфхцчшщэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
}
_HAN = "〇一二三四五六七八九"
_IN_HAN = frozenset(
    ("chineseCounting", "chineseCountingThousand", "ideographDigital",
     "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand")
)  # fmt: skip
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
LARGEST = 3999  # what is written in Roman numerals


def written(number: int, kind: str) -> str:
    """Return a number in a format of Word; an unknown format is decimal."""
    if kind in ("none", "bullet") or number < 0:
        return ""
    if kind in ("lowerRoman", "upperRoman") and 0 < number <= LARGEST:
        small = _roman(number)
        return small.upper() if kind == "upperRoman" else small
    if kind in _LETTERS and 0 < number <= LARGEST:
        letters = _LETTERS[kind]
        return letters[(number - 1) % len(letters)] * (1 + (number - 1) // len(letters))
    if kind in _IN_HAN and 0 < number < 100:
        return _han(number)
    if kind == "decimalEnclosedCircle" and 0 < number <= len(_CIRCLED):
        return _CIRCLED[number - 1]
    if kind == "decimalZero":
        return f"{number:02}"
    return str(number)


def _roman(number: int) -> str:
    out = ""
    for worth, letters in _ROMAN:
        out += letters * (number // worth)
        number %= worth
    return out


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    before = ("" if tens == 1 else _HAN[tens]) + "十" if tens else ""
    return before + (_HAN[ones] if ones or not tens else "")
