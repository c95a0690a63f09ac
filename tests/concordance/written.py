"""Writes numbers, dates and symbols in the forms of six languages, for tests.

It shares no table with what is tested: its words were written down apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")

CARRIERS = {
    "en": (
        "The report mentions {} in its summary.",
        "It refers to {}, and to no more.",
    ),
    "fr": ("Le rapport mentionne {} dans son résumé.", "Il se réfère à {}, sans plus."),
    "es": ("El informe menciona {} en su resumen.", "Se refiere a {}, y a nada más."),
    "ru": ("В докладе упоминается {} в резюме.", "Речь идет о {}, и не более того."),
    "zh": ("报告摘要提到{}。", "报告所指为{}，别无其他。"),
    "ar": ("ويشير التقرير إلى {} في موجزه.", "ويتعلق الأمر بـ {}، لا غير."),
}
MONTHS = {
    "en": "January February March April May June July August September October "
    "November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre "
    "décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября "
    "декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
LEVANT = [
    *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول"),
    *("تشرين الأول", "تشرين الثاني", "كانون الأول"),
]
SCALES = {
    "en": {10**6: "million", 10**9: "billion"},
    "fr": {10**6: "millions", 10**9: "milliards"},
    "es": {10**6: "millones", 10**9: "mil millones"},
    "ru": {10**3: "тыс.", 10**6: "млн", 10**9: "млрд"},
    "zh": {10**4: "万", 10**8: "亿"},
    "ar": {10**6: "مليون", 10**9: "بليون"},
}
ONES = {
    "en": "one two three four five six seven eight nine",
    "fr": "un deux trois quatre cinq six sept huit neuf",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve",
    "ru": "один два три четыре пять шесть семь восемь девять",
    "ar": "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
}
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят "
    "девяносто",
    "ar": "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون",
}
HAN = "零一二三四五六七八九"
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
GROUPS = {"en": ",  ", "fr": " \u00a0\u202f", "es": ". \u00a0", "ru": " \u00a0\u202f"}
SERIES = ("A/RES", "A/HRC/RES", "E/RES", "A/C.3", "A/CONF.62", "E/CN.4", "S")


@dataclass(frozen=True)
class Written:
    """A passage, and the one thing that it states."""

    language: str
    text: str
    number: Decimal | None = None
    day: tuple[int, int, int] | None = None
    symbol: str | None = None


def passage(language: str, seed: int) -> Written:
    """Return a passage with a number, a date or a symbol in a form of its language."""
    chance = Random(f"{language} {seed}")
    carrier = chance.choice(CARRIERS[language])
    kind = seed % 4
    if kind == 2:
        day = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1946, 2035)
        said = _date(language, *day, chance)
        return Written(language, carrier.format(said), day=day)
    if kind == 3:
        tail = (chance.randint(30, 99), chance.randint(1, 400))
        symbol = "/".join([chance.choice(SERIES), *map(str, tail)])
        return Written(language, carrier.format(symbol), symbol=symbol)
    writes = chance.choice((_whole, _decimal, _scaled, _spelled))
    said, number = writes(language, chance)
    return Written(language, carrier.format(said), number=number)


def _date(language: str, day: int, month: int, year: int, chance: Random) -> str:
    if language == "zh":
        space = chance.choice(("", " "))
        return f"{year}{space}年{space}{month}{space}月{space}{day}{space}日"
    name = MONTHS[language].split()[month - 1]
    if language == "ar":
        both = f"{LEVANT[month - 1]}/{name}"
        name = chance.choice((both, both, name))
    if language == "en":
        return chance.choice((f"{day} {name} {year}", f"{name} {day}, {year}"))
    if language == "es":
        return f"{day} de {name} de {year}"
    written = f"{day} {name} {year}" + (" года" if language == "ru" else "")
    return written.translate(INDIC) if chance.random() < _indic(language) else written


def _whole(language: str, chance: Random) -> tuple[str, Decimal]:
    number = chance.choice((chance.randint(21, 999), chance.randint(2001, 9_999_999)))
    groups = f"{number:,}".split(",")
    if language == "ar":
        written = " ".join(groups[::-1]) if chance.random() < 0.5 else str(number)
        if chance.random() < _indic(language):
            written = written.translate(INDIC)
    elif language == "zh":
        written = chance.choice((str(number), " ".join(groups), ",".join(groups)))
    else:
        written = chance.choice(
            (str(number), chance.choice(GROUPS[language]).join(groups))
        )
    return written, Decimal(number)


def _decimal(language: str, chance: Random) -> tuple[str, Decimal]:
    number = Decimal(chance.randint(11, 999)) / 10
    point = "," if language in ("fr", "es", "ru") else "."
    percent = {"en": " per cent", "fr": " %", "ru": " процента"}.get(language, "%")
    written = f"{number}".replace(".", point)
    if chance.random() < _indic(language):
        written, percent = written.replace(".", "٫").translate(INDIC), "٪"
    return written + chance.choice(("", percent)), number


def _scaled(language: str, chance: Random) -> tuple[str, Decimal]:
    factor, word = chance.choice(list(SCALES[language].items()))
    digits = Decimal(chance.randint(11, 989)) / 10
    point = "," if language in ("fr", "es", "ru") else "."
    space = "" if language == "zh" else chance.choice((" ", "\u00a0"))
    return f"{digits}".replace(".", point) + space + word, digits * factor


def _spelled(language: str, chance: Random) -> tuple[str, Decimal]:
    number = chance.randint(21, 99_999 if language == "zh" else 99)
    return _words(language, number), Decimal(number)


def _words(language: str, number: int) -> str:
    if language == "zh":
        return _han(number)
    ten, one = divmod(number, 10)
    ones, tens = ONES[language].split(), TENS[language].split()
    if language == "fr":
        return _french(ten, one, number)
    if language == "es" and 21 <= number <= 29:
        accents = {2: "dós", 3: "trés", 6: "séis"}
        return f"veinti{accents.get(one, ones[one - 1])}"
    if not one:
        return tens[ten - 2]
    if language == "ar":
        return f"{ones[one - 1]} و{tens[ten - 2]}"
    joint = {"en": "-", "es": " y ", "ru": " "}[language]
    return f"{tens[ten - 2]}{joint}{ones[one - 1]}"


def _french(ten: int, one: int, number: int) -> str:
    ones = ONES["fr"].split()
    teens = "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
    small = [*ones, *teens.split()]
    if number >= 80:
        rest = number - 80
        return f"quatre-vingt-{small[rest - 1]}" if rest else "quatre-vingts"
    if number >= 60:
        ten, one = 6, number - 60
    head = TENS["fr"].split()[ten - 2]
    if not one:
        return head
    return (
        f"{head} et {small[one - 1]}" if one in (1, 11) else f"{head}-{small[one - 1]}"
    )


def _han(number: int) -> str:
    written, gap = "", False
    for unit, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            written += (HAN[0] if gap and written else "") + HAN[digit] + sign
        gap = not digit
    return written


def _indic(language: str) -> float:
    return 0.4 if language == "ar" else 0.0
