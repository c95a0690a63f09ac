"""Dates are read as people write them, and what is uncertain is no date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigilangue.values.dates import Found, find, read
from vigilangue.values.lexicon import fold, months

SIX = ("ar", "zh", "en", "fr", "ru", "es")
DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Last updated: 3 May 2024"),
        ("en", "Updated on Friday, May 3rd, 2024 at 10:00"),
        ("en", "the 3rd of May 2024"),
        ("en", "Fri, 03 May 2024 10:00:00 GMT"),
        ("fr", "Dernière mise à jour : le 3 mai 2024"),
        ("fr", "Mis à jour le 3 MAI 2024 à 10 h"),
        ("es", "Última actualización: 3 de mayo de 2024"),
        ("es", "3 mayo del 2024"),
        ("ru", "Последнее обновление: 3 мая 2024 г."),
        ("ru", "03.05.2024"),
        ("zh", "最后更新：2024年5月3日"),
        ("zh", "2024 年 05 月 03 日"),
        ("zh-Hant", "二〇二四年五月三日"),
        ("ar", "آخر تحديث: ٣ أيار/مايو ٢٠٢٤"),
        ("ar", "3 مايو 2024"),
        ("ar", "٣ أيّار ٢٠٢٤"),
        ("ar", "3 ماي 2024"),
        ("ar", "٢٠٢٤/٥/٣"),
        ("de", "3. Mai 2024"),
        ("hu", "2024. május 3."),
        ("lt", "2024 m. gegužės 3 d."),
        ("vi", "ngày 3 tháng 5 năm 2024"),
        ("ko", "2024년 5월 3일"),
        ("hi", "3 मई 2024"),
        ("sr-Latn", "3. maj 2024."),
    ],
)
def test_a_date_is_read_in(language: str, text: str) -> None:
    assert read(text, language) == DAY


@pytest.mark.parametrize(
    "text", ["2024-05-03", "2024-05-03T10:00:00+02:00", "20240503"]
)
@pytest.mark.parametrize("language", SIX)
def test_a_date_with_the_year_first_means_the_same_everywhere(
    language: str, text: str
) -> None:
    assert read(text, language) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("١ كانون الثاني/يناير ٢٠٢٤", date(2024, 1, 1)),
        ("2 شباط 2024", date(2024, 2, 2)),
        ("10 تشرين الأول 2024", date(2024, 10, 10)),
        ("11 تشرين الثاني/نوفمبر 2024", date(2024, 11, 11)),
        ("7 جويلية 2024", date(2024, 7, 7)),
        ("9 شتنبر 2024", date(2024, 9, 9)),
        ("8 غشت 2024", date(2024, 8, 8)),
    ],
)
def test_arabic_months_have_four_sets_of_names(text: str, day: date) -> None:
    assert read(text, "ar") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇二四年十月十日", date(2024, 10, 10)),
        ("二○二四年十二月三十一日", date(2024, 12, 31)),
        ("二零二四年一月廿三日", date(2024, 1, 23)),
        ("一九九九年二月二十日", date(1999, 2, 20)),
    ],
)
def test_chinese_numerals_are_read(text: str, day: date) -> None:
    assert read(text, "zh") == day


def test_numbers_that_english_orders_in_two_ways_are_no_date() -> None:
    assert read("03/04/2024", "en") is None
    assert read("03/04/2024", "en-US") == date(2024, 3, 4)
    assert read("03/04/2024", "en-GB") == date(2024, 4, 3)
    assert read("03/04/2024", "fr") == date(2024, 4, 3)


def test_a_part_that_can_be_no_month_settles_the_order() -> None:
    assert read("13/04/2024", "en") == date(2024, 4, 13)
    assert read("04/13/2024", "en") == date(2024, 4, 13)
    assert read("04/04/2024", "en") == date(2024, 4, 4)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "31 February 2024"),
        ("en", "2024-02-30"),
        ("en", "0 May 2024"),
        ("en", "2024-00-00"),
        ("en", "May 2024"),
        ("en", "3 May 24"),
        ("en", "3 May"),
        ("en", "A/RES/79/331"),
        ("en", "call 2024-05-03-11"),
        ("en", "99999999999999999999 May 2024"),
        ("fr", "1445-09-10"),
        ("fr", "3 mai 1445"),
        ("ar", "3 أيار/يونيو 2024"),
        ("th", "3 พฤษภาคม 2567"),
        ("zh", "二〇二四年十三月三日"),
        ("fr", "3 May 2024"),
        ("", "3 May 2024"),
    ],
)
def test_what_is_no_certain_date_is_none(language: str, text: str) -> None:
    assert read(text, language) is None


def test_dates_come_with_their_place_in_order() -> None:
    text = "Published 2 May 2024, updated 3 May 2024"
    assert find(text, "en") == [
        Found(10, 20, date(2024, 5, 2)),
        Found(30, 40, date(2024, 5, 3)),
    ]


@pytest.mark.parametrize("language", [x for x in SIX if x != "zh"])
def test_every_month_has_a_name(language: str) -> None:
    assert set(months(language).values()) == set(range(1, 13))


@pytest.mark.parametrize("name", ["Août", "AOÛT", "août."])
def test_accents_case_and_dots_make_no_difference(name: str) -> None:
    assert fold(name) == "aout"


@given(st.text(max_size=200), st.sampled_from(("", *SIX, "vi", "x-none")))
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    for found in find(text, language):
        assert 0 <= found.start < found.end <= len(text)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(SIX))
def test_an_iso_date_is_read_as_it_is(day: date, language: str) -> None:
    assert read(day.isoformat(), language) == day


@given(st.text("0123456789٣٤ /.-年月日一二十〇mayMay", max_size=60))
def test_near_dates_are_read_without_an_error(text: str) -> None:
    find(text, "en")
