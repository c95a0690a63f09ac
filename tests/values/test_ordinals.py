"""Ordinals are read as sessions are counted, in each of six languages."""

import pytest

from vigilangue.values import ordinals
from vigilangue.values.lexicon import fold

LAST = 130


def listed(words: str) -> list[str]:
    return words.split()


ENGLISH_ONES = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth"
)
ENGLISH_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
FRENCH_ONES = listed(
    "unième deuxième troisième quatrième cinquième sixième septième huitième "
    "neuvième dixième onzième douzième treizième quatorzième quinzième seizième "
    "dix-septième dix-huitième dix-neuvième"
)
FRENCH_TENS = listed("vingt trente quarante cinquante soixante")
SPANISH_ONES = listed(
    "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo "
    "undécimo duodécimo decimotercer decimocuarto decimoquinto decimosexto "
    "decimoséptimo decimoctavo decimonoveno"
)
SPANISH_TENS = listed(
    "vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo "
    "octogésimo nonagésimo"
)
RUSSIAN_ONES = listed(
    "первой второй третьей четвертой пятой шестой седьмой восьмой девятой десятой "
    "одиннадцатой двенадцатой тринадцатой четырнадцатой пятнадцатой шестнадцатой "
    "семнадцатой восемнадцатой девятнадцатой"
)
RUSSIAN_TENS = listed(
    "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
)
RUSSIAN_ROUND = listed(
    "двадцатой тридцатой сороковой пятидесятой шестидесятой семидесятой "
    "восьмидесятой девяностой"
)
ARABIC_ONES = listed(
    "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة"
)
ARABIC_TENS = listed(
    "العشرين الثلاثين الأربعين الخمسين الستين السبعين الثمانين التسعين"
)
CHINESE = "零一二三四五六七八九"


def english(n: int) -> str:
    if n >= 100:
        return f"one hundred and {english(n - 100)}" if n > 100 else "one hundredth"
    if n < 20:
        return ENGLISH_ONES[n - 1]
    ten, one = divmod(n, 10)
    stem = ENGLISH_TENS[ten - 2]
    return f"{stem}-{ENGLISH_ONES[one - 1]}" if one else f"{stem[:-1]}ieth"


def french(n: int) -> str:
    if n >= 100:
        return f"cent {french(n - 100)}" if n > 100 else "centième"
    if n == 1:
        return "première"
    if n < 20:
        return FRENCH_ONES[n - 1]
    if n >= 80:
        return f"quatre-vingt-{FRENCH_ONES[n - 81]}" if n > 80 else "quatre-vingtième"
    ten = min(n // 10, 6)
    one = n - ten * 10
    stem = FRENCH_TENS[ten - 2]
    if not one:
        return f"{stem.removesuffix('e')}ième"
    joint = " et " if one in (1, 11) else "-"
    return f"{stem}{joint}{FRENCH_ONES[one - 1]}"


def spanish(n: int) -> str:
    if n >= 100:
        return f"centésimo {spanish(n - 100)}" if n > 100 else "centésimo"
    if n < 20:
        return SPANISH_ONES[n - 1]
    ten, one = divmod(n, 10)
    stem = SPANISH_TENS[ten - 2]
    return f"{stem} {SPANISH_ONES[one - 1]}" if one else stem


def russian(n: int) -> str:
    if n >= 100:
        return f"сто {russian(n - 100)}" if n > 100 else "сотой"
    if n < 20:
        return RUSSIAN_ONES[n - 1]
    ten, one = divmod(n, 10)
    if not one:
        return RUSSIAN_ROUND[ten - 2]
    return f"{RUSSIAN_TENS[ten - 2]} {RUSSIAN_ONES[one - 1]}"


def arabic(n: int) -> str:
    if n >= 100:
        return f"{arabic(n - 100)} بعد المائة" if n > 100 else "المائة"
    if n <= 10:
        return ARABIC_ONES[n - 1]
    ten, one = divmod(n, 10)
    unit = "الحادية" if one == 1 else ARABIC_ONES[one - 1]
    if ten == 1:
        return f"{unit} عشرة"
    return f"{unit} و{ARABIC_TENS[ten - 2]}" if one else ARABIC_TENS[ten - 2]


def chinese(n: int) -> str:
    if n >= 100:
        rest = n - 100
        if not rest:
            return "一百"
        return f"一百{'零' if rest < 10 else '一' if rest < 20 else ''}{chinese(rest)}"
    ten, one = divmod(n, 10)
    tens = f"{CHINESE[ten] if ten > 1 else ''}十" if ten else ""
    return f"{tens}{CHINESE[one] if one else ''}"


WRITERS = {
    "en": english,
    "fr": french,
    "es": spanish,
    "ru": russian,
    "ar": arabic,
    "zh": chinese,
}


@pytest.mark.parametrize("language", WRITERS)
def test_an_ordinal_that_is_written_out_is_read(language: str) -> None:
    for n in range(1, LAST + 1):
        written = WRITERS[language](n)
        words = list(written) if language == "zh" else written.replace("-", " ").split()
        folded = [fold(word) for word in words]
        assert ordinals.read(folded, 0, language) == (n, len(folded)), written


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (["81"], "zh"),
        (["81st"], "en"),
        (["81e"], "fr"),
        (["81", "й"], "ru"),
        (["٨١"], "ar"),
        (["81", "º"], "es"),
    ],
)
def test_an_ordinal_in_digits_is_read(words: list[str], language: str) -> None:
    folded = [fold(word) for word in words]
    assert ordinals.read(folded, 0, language) == (81, len(words))


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("second-hand", "xx"),
        ("springs", "en"),
        ("eighty", "en"),
        ("quatre-vingts", "fr"),
        ("пятьдесят", "ru"),
        ("届", "zh"),
        ("2026", "en"),
    ],
)
def test_what_is_no_ordinal_is_not_read(written: str, language: str) -> None:
    assert ordinals.read(written.replace("-", " ").split(), 0, language) is None
